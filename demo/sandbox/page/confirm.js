/** Asks before the sandbox is emptied; the dialog itself does the rest, Escape and the focus included. */

const dialog = document.querySelector('#confirm');

document.querySelector('#reset').addEventListener('click', () => {
  dialog.showModal();
});
document.querySelector('#keep').addEventListener('click', () => {
  dialog.close();
});
