import { chromium } from "playwright-core";
import fs from "node:fs";
const B="http://localhost:8301";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const phone=async(js=false)=>{const c=await b.newContext({viewport:{width:360,height:740},javaScriptEnabled:js,isMobile:false});const p=await c.newPage();return p};
const desk=async(w=1280,h=800)=>{const c=await b.newContext({viewport:{width:w,height:h},acceptDownloads:true});const p=await c.newPage();return p};
const login=async(p,nip)=>{await p.goto(B+"/masuk");await p.fill("[name=nip]",nip);await p.fill("[name=password]","jembatan di atas musi");await p.press("[name=password]","Enter");await p.waitForLoadState("networkidle");console.log("login",nip,p.url())};
const shot=async(p,n,full=true)=>{const w=p.viewportSize().width;try{await p.screenshot({path:`/tmp/stranger-${n}.png`,fullPage:full})}catch(e){console.log("shot err",e.message.slice(0,80))}};
const go=async(p,u,n)=>{const t=Date.now();const r=await p.goto(u.startsWith("http")?u:B+u);const ms=Date.now()-t;const nb=await p.content();console.log(u,r.status(),ms+"ms",nb.length);if(n)await shot(p,n);return r};
const txt=async(p,max=4000)=>{const s=await p.locator("body").innerText();console.log(s.slice(0,max))};
const links=async(p,sel="main")=>{for(const l of await p.locator(`${sel} a`).all())console.log("  A",(await l.innerText()).slice(0,70).replace(/\n/g,' '),"->",await l.getAttribute("href"))};
const forms=async(p,sel="body")=>{for(const l of await p.locator(`${sel} :is(input,select,textarea,button)`).all()){console.log("  F",await l.evaluate(e=>`${e.tagName} ${e.type} name=${e.name} val=${(e.value||'').slice(0,30)} req=${e.required} form=${e.form?.getAttribute('action')} ${e.tagName=='BUTTON'?e.textContent.trim():''}${e.labels&&e.labels[0]?' L:'+e.labels[0].textContent.trim().slice(0,60):''}${e.tagName=='SELECT'?' opts='+[...e.options].map(o=>o.value+':'+o.text).slice(0,12).join('|'):''}`))}};
const ovf=async(p)=>console.log("  overflowX", await p.evaluate?.call?await (async()=>{const c=await p.context().newCDPSession(p);const m=await c.send("Page.getLayoutMetrics");return m.cssContentSize.width+"/"+p.viewportSize().width})():"");
const AF=Object.getPrototypeOf(async function(){}).constructor;
try{await new AF("b","B","phone","desk","login","shot","go","txt","links","forms","ovf","fs",fs.readFileSync(0,"utf8"))(b,B,phone,desk,login,shot,go,txt,links,forms,ovf,fs)}catch(e){console.log("ERR",e.message.slice(0,1200))}
await b.close();
