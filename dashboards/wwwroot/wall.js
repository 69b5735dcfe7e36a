// Goes on to the next thing by itself, for a screen on a wall.
(() => {
  const wall = document.getElementById("wall");
  if (wall?.dataset.next) {
    setTimeout(() => location.replace(wall.dataset.next), Number(wall.dataset.seconds) * 1000);
  }
})();
