/** Feeds for the tests: `fetch` answers from here, every feed has a URL of its own, and requests are counted. */

type Answer = unknown;
const realFetch = window.fetch;
const feeds = new Map<string, ScriptedFeed>();

export class ScriptedFeed {
  /** Never the same in two tests: the last good answer is kept. */
  readonly src = `/feeds/${crypto.randomUUID()}.json`;
  readonly requests: Request[] = [];
  readonly #answers: Answer[];
  #gate?: Promise<void>;

  /** What comes, one after another; the last is repeated. JSON, a text, a Response, or an Error for no answer. */
  constructor(...answers: Answer[]) {
    this.#answers = answers;
    feeds.set(new URL(this.src, document.baseURI).href, this);
  }

  next(...answers: Answer[]): void {
    this.#answers.splice(0, Infinity, ...answers);
  }

  /** Keeps requests waiting until the function it gives is called. */
  hold(): () => void {
    let release!: () => void;
    this.#gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  async answer(request: Request): Promise<Response> {
    this.requests.push(request);
    const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
    await this.#gate;
    return toResponse(answer);
  }
}

function toResponse(answer: Answer): Response {
  if (answer instanceof Response) return answer.clone();
  if (answer instanceof Error) throw answer;
  return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
}

before(() => {
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    const feed = feeds.get(request.url);
    return feed ? feed.answer(request) : realFetch(input, init);
  };
});
after(() => {
  window.fetch = realFetch;
});

/** Stories with these titles; the same title is the same story. */
export const stories = (...titles: string[]): { url: string; title: string }[] =>
  titles.map((title) => ({ url: `/${title.toLowerCase().replaceAll(/\W+/g, '-')}`, title }));
