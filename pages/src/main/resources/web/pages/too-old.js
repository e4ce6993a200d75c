(function () {
  var WORKS = 'Chrome and Edge from 87, Firefox from 90, Safari from 15 and LG televisions from webOS 22 do';
  var told = false;

  function tell(missing) {
    function show() {
      var notice = document.createElement('p');
      if (!told) {
        told = true;
        notice.className = 'too-old';
        notice.setAttribute('role', 'alert');
        notice.appendChild(document.createTextNode(
          'This browser is too old to show Charon, as it does not know ' + missing + '; ' + WORKS + '.'));
        document.body.insertBefore(notice, document.body.firstChild);
      }
    }
    if (document.body) {
      show();
    } else {
      document.addEventListener('DOMContentLoaded', show);
    }
  }

  if (!('noModule' in document.createElement('script'))) {
    tell('JavaScript modules');
  } else if (!window.customElements) {
    tell('custom elements');
  } else if (!window.BigInt64Array || !''.replaceAll) {
    tell('the JavaScript of 2021');
  } else if (!window.CSS || !CSS.supports('inset', '0')) {
    tell('the style sheets of 2020');
  }
  window.addEventListener('error', function (event) {
    if (/SyntaxError/.test(event.message)) {
      tell('the JavaScript of 2021');
    }
  });
}());
