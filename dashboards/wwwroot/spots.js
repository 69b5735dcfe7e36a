// Moves between the places of a picture with the arrow keys: a picture is one stop of the Tab key.
document.addEventListener("keydown", event => {
  const spot = event.target.closest?.(".spot");
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!spot || !(step || event.key === "Home" || event.key === "End")) {
    return;
  }

  const all = [...spot.parentElement.querySelectorAll(".spot")];
  const next = event.key === "Home" ? all[0] : event.key === "End" ? all.at(-1) : all[all.indexOf(spot) + step];
  if (next) {
    spot.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  }

  event.preventDefault();
});
