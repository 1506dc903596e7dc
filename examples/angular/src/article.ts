import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { CommentSubmitEvent, TrendingLoadEvent } from 'article-elements';

@Component({
  selector: 'app-article',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './article.html',
})
export class Article {
  readonly stories = signal('');
  readonly sent = signal('');
  readonly limit = 3;

  onLoad(event: Event): void {
    this.stories.set(`Trending: ${(event as TrendingLoadEvent).items.length} stories`);
  }

  onSubmit(event: Event): void {
    // The program answers in its own way: nothing is sent by the element.
    event.preventDefault();
    this.sent.set(`Sent: ${(event as CommentSubmitEvent).draft.body}`);
  }
}
