// For browsers that cannot run the app: shows the sentence that fits. An old kind of script on purpose, so that they can.
(function () {
  var plek = document.getElementById('kan-niet')
  function toon(welke) {
    var app = document.getElementById('app')
    // Once the app has begun, this place is gone and the app speaks for itself.
    var zin = document.getElementById(welke)
    if (!plek || !zin || !plek.hasAttribute('hidden') || (app && app.firstChild)) return
    plek.removeAttribute('hidden')
    zin.removeAttribute('hidden')
  }
  if (!('noModule' in document.createElement('script')) || !window.structuredClone || ![].toSorted) toon('te-oud')
  window.addEventListener('error', function (fout) {
    var bron = fout.target
    // A script that did not come, or one that this browser cannot read. A letter or a picture can be missed.
    if (bron && bron.nodeName === 'SCRIPT') toon('niet-geladen')
    else if (!bron || !bron.nodeName) toon('te-oud')
  }, true)
})()
