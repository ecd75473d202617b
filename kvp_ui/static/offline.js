// The kiosk's service worker. It holds one page, for when the server does not answer, and nothing else.

const CACHE = "kvp-offline";
const PAGE = new URL("app-offline.html", self.location.href).href;

self.addEventListener("install", (event) => {
  // Everything but pages goes past the worker; or the last word of a page that is left would be lost.
  event.addRoutes?.({ condition: { not: { requestMode: "navigate" } }, source: "network" });
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(new Request(PAGE, { cache: "reload" }))));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(served(event.request));
});

async function served(request) {
  try {
    const answer = await fetch(request);
    if (![502, 503, 504].includes(answer.status)) return answer; // else what stands before the server is all there is
  } catch { /* nobody answers at all */ }
  return (await caches.match(PAGE)) ?? Response.error();
}
