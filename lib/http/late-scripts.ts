/** As Next writes the scripts of the build that a page is taken over by, and React what preloads them. */
const SCRIPT =
  /<script src="(\/_next\/static\/[^"]+)"(?: async="")?(?: nonce="[^"]*")?(?: async="")?><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/**
 * Has a page's scripts come once it is painted: until then they would share the line with what the
 * page is read by, its words, its styles and its type, and a slow processor would see to them first.
 *
 * Where nobody looks at the page, or no paint is told of, they come when it is loaded.
 *
 * @param html a whole page; of one without such scripts nothing is changed
 * @param nonce by which its policy lets a script run, and what that script adds
 */
export function delayScripts(html: string, nonce: string): string {
  const addresses = [...html.matchAll(SCRIPT)].flatMap(([, address]) => address ?? []);
  if (addresses.length === 0) return html;
  const listed = JSON.stringify([...new Set(addresses)]);
  const without = html.replace(PRELOAD, "");
  const first = without.search(SCRIPT);
  const rest = without.slice(first).replace(SCRIPT, "");
  return `${without.slice(0, first)}<script nonce="${nonce}">(${LOADER})(${listed})</script>${rest}`;
}

/** Runs in the page. */
const LOADER = `a=>{let d=document,g=()=>{let l=a;a=[];for(let u of l){let s=d.createElement("script");s.src=u;s.async=!0;d.head.append(s)}},o=(e,w)=>{if(e.getEntriesByName("first-contentful-paint")[0]){w.disconnect();g()}};addEventListener("load",g);try{d.hidden?g():new PerformanceObserver(o).observe({type:"paint",buffered:!0})}catch{g()}}`;
