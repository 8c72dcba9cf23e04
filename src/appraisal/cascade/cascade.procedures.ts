import { readBranch } from "./branch/read-branch.ts";
import { declineExpected } from "./expected/decline-expected.ts";
import { expectResult } from "./expected/expect-result.ts";
import { myExpected, readExpected } from "./expected/read-expected.ts";
import { takeExpected } from "./expected/take-expected.ts";
import { withdrawExpected } from "./expected/withdraw-expected.ts";
import { addGoal } from "./goal/add-goal.ts";
import { changeGoal } from "./goal/change-goal.ts";
import { deleteGoal } from "./goal/delete-goal.ts";
import { importGoals } from "./goal/import-goals.ts";
import { listGoals, listGoalsAbove, readGoal } from "./goal/read-goals.ts";
import { confirmLook, planLooks } from "./look/confirm-look.ts";
import { printMatrix } from "./matrix/print-matrix.ts";
import { readMatrix } from "./matrix/read-matrix.ts";
import { shareDraft, unshareDraft } from "./matrix/share-draft.ts";
import { readWhole } from "./whole/read-whole.ts";

/** Everything that can be asked and done about who works for what. */
export const cascadeProcedures = {
  goal: {
    list: listGoals,
    above: listGoalsAbove,
    read: readGoal,
    add: addGoal,
    change: changeGoal,
    delete: deleteGoal,
    import: importGoals,
  },
  cascade: {
    branch: readBranch,
    whole: readWhole,
    matrix: readMatrix,
    printMatrix,
    shareDraft,
    unshareDraft,
    expect: expectResult,
    withdrawExpected,
    takeExpected,
    declineExpected,
    readExpected,
    myExpected,
    looks: planLooks,
    confirmLook,
  },
};
