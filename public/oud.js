// For browsers that cannot run the app: shows the sentence that fits. An old kind of script on purpose, so that they can.
(function () {
  var plek = document.getElementById('kan-niet')
  function toon(welke) {
    var app = document.getElementById('app')
    if (!plek || !plek.hasAttribute('hidden') || (app && app.firstChild)) return
    plek.removeAttribute('hidden')
    document.getElementById(welke).removeAttribute('hidden')
  }
  if (!('noModule' in document.createElement('script')) || !window.structuredClone || ![].toSorted) toon('te-oud')
  window.addEventListener('error', function (fout) {
    // A file that did not come, or one that this browser cannot read.
    toon(fout.target && fout.target.nodeName === 'SCRIPT' ? 'niet-geladen' : 'te-oud')
  }, true)
})()
