// Who may import whom (ARCHITECTURE.md has the table). test/house/imports.test.ts breaks each rule once.
// The parser has to be swc: TypeScript 7 has no API, and without one dependency-cruiser reads no .ts and passes.

const tests = "(\\.test|\\.fixture|/fixtures)\\.tsx?$";
const ground = "^src/(rules|statistics|ledger/proof)/";
const ledger = "^src/ledger/";
const measures = "^src/measures/";
const slice = "^src/(?!(rules|statistics|platform|ui|ledger|measures|browser|doors)/)([^/]+)/";
const entrances = "^src/(main\\.ts|browser/[^/]+\\.ts|.+\\.worker\\.ts)$";

module.exports = {
  forbidden: [
    rule("ground-is-pure", "rules/, statistics/ and ledger/proof/ import nothing but each other. Hand in what the function needs: facts, law, now.", {
      from: { path: ground, pathNot: tests },
      to: { pathNot: ground },
    }),
    rule("proof-stands-alone", "ledger/proof/ runs in a browser and in an auditor's copy: it imports nothing but itself. Hand in what differs.", {
      from: { path: "^src/ledger/proof/", pathNot: tests },
      to: { pathNot: "^src/ledger/proof/" },
    }),
    rule("ledger-knows-no-subject", "ledger/ imports ledger/, platform/, ui/, rules/ and statistics/ only. Let the caller above hand in what differs.", {
      from: { path: ledger, pathNot: tests },
      to: { path: "^src/", pathNot: [ledger, "^src/(platform|ui)/", ground] },
    }),
    rule("platform-knows-no-subject", "platform/ imports platform/, ledger/, measures/, rules/ and statistics/ only. Let the caller above hand in what differs.", {
      from: { path: "^src/platform/", pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/platform/", ledger, measures, ground] },
    }),
    rule("measures-know-no-subject", "measures/ imports measures/, platform/, ledger/, ui/, rules/ and statistics/ only. Let each slice publish its pile.", {
      from: { path: measures, pathNot: tests },
      to: { path: "^src/", pathNot: [measures, ledger, "^src/(platform|ui)/", ground] },
    }),
    rule("ui-knows-no-slice", "ui/ imports ui/, platform/, ledger/, rules/ and statistics/ only. Pass plain values as properties.", {
      from: { path: "^src/ui/", pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/(ui|platform|ledger)/", ground] },
    }),
    rule("browser-stands-alone", "browser/ runs on a phone: it imports browser/, rules/, statistics/, ledger/proof/ and packages only.", {
      from: { path: "^src/browser/", pathNot: tests },
      to: { path: "^src/", pathNot: ["^src/browser/", ground] },
    }),
    rule("browser-has-no-node", "There is no Node in a browser. Use what the web platform offers.", {
      from: { path: "^src/browser/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    }),
    rule("slice-by-its-door", "A slice is entered by its index.ts. Export there what others may use.", {
      from: { path: "^src/([^/]+)/", pathNot: ["^src/doors/", tests] },
      to: { path: slice, pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$"] },
    }),
    rule("doors-mount-slices", "app.ts, main.ts and doors/ take a slice's index, procedures, pages, jobs, nouns, personal-data, piles and waiting. Export it from one of these.", {
      from: { path: "^src/(doors/.+|[^/]+)\\.tsx?$", pathNot: tests },
      to: { path: slice, pathNot: "^src/[^/]+/(index|procedures|pages|jobs|nouns|personal-data|piles|waiting)\\.tsx?$" },
    }),
    rule("organisation-is-the-ground-of-slices", "organisation/ imports no other slice: they all stand on it. Turn the call around.", {
      from: { path: "^src/organisation/", pathNot: tests },
      to: { path: slice, pathNot: "^src/organisation/" },
    }),
    rule("doors-are-for-the-root", "Only app.ts and main.ts mount doors/. Move what you share to platform/ or ui/.", {
      from: { pathNot: ["^src/doors/", "^src/[^/]+\\.ts$", "^test/", tests] },
      to: { path: "^src/doors/" },
    }),
    rule("nothing-imports-the-root", "Nothing imports app.ts (but main.ts) or main.ts. Hand in what you need from there.", {
      from: { pathNot: ["^src/main\\.ts$", "^(test|bench)/", tests] },
      to: { path: "^src/(app|main)\\.ts$" },
    }),
    rule("hono-at-the-doors", "Only platform/http, ui/, doors/, pages and app.ts know Hono. Return plain values; let the page draw them.", {
      from: {
        path: "^src/",
        pathNot: ["^src/(platform/http|ui|doors)/", "^src/(app|main)\\.ts$", "(\\.page|/pages)\\.tsx?$", tests],
      },
      to: { path: "node_modules/(hono|@hono)/" },
    }),
    rule("postgres-in-one-place", "Only platform/database talks to PostgreSQL's driver. Use read(), write() or bulk() of the Database in #platform/database/database.ts.", {
      from: { path: "^src/", pathNot: ["^src/platform/database/", tests] },
      to: { path: "node_modules/(pg|pg-cursor|pg-copy-streams)/", dependencyTypesNot: ["type-only"] },
    }),
    rule("no-tests-in-the-product", "Product code imports no test and no fixture. Move what is useful into a file of its own.", {
      from: { pathNot: ["^(test|bench)/", tests] },
      to: { path: ["^test/", tests] },
    }),
    rule("no-tools-in-the-product", "A devDependency is absent where Ampera runs. Move it to dependencies in package.json.", {
      from: { path: "^src/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    }),
    rule("nothing-unlisted", "The package came with another one and may go with it. Add it to dependencies in package.json.", {
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    }),
    rule("everything-resolves", "There is no such file or package.", {
      from: {},
      to: { couldNotResolve: true },
    }),
    rule("no-circle", "These files import each other in a circle. Move what both need into a third, below them.", {
      from: {},
      to: { circular: true },
    }),
    rule("no-orphan", "Nothing imports this file and it imports nothing. Delete it.", {
      from: { orphan: true, path: "^src/", pathNot: [tests, entrances, "\\.d\\.ts$"] },
      to: {},
    }),
    rule("nothing-unused", "No entrance of the program leads to this file. Use it or delete it.", {
      from: { path: entrances },
      to: { path: "^src/", pathNot: [tests, entrances, "\\.d\\.ts$"], reachable: false },
    }),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // "types": a package that ships nothing but types resolves too
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};

function rule(name, comment, { from, to }) {
  return { name, comment, severity: "error", from, to };
}
