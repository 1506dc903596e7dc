const say = (id, words) => (document.getElementById(id).textContent = words);

document.addEventListener('trending-load', ({ items }) => say('stories', `Trending: ${items.length} stories`));
document.addEventListener('comment-submit', (event) => {
  // The program answers in its own way: nothing is sent by the element.
  event.preventDefault();
  say('sent', `Sent: ${event.draft.body}`);
});
