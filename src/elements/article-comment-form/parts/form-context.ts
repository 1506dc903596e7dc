import type { LitElement } from 'lit';
import type { CommentBackend } from '../../../domains/comments/contract.js';
import type { Openness } from '../../../domains/comments/openness.js';
import type { OwnComments } from '../../../domains/comments/own-comments.js';
import type { BackendHost } from '../../../features/comments-page/backend-loader.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { FieldNotes } from '../../../features/form-kit/field-notes.js';
import type { FormFields } from '../../../features/form-kit/fields.js';
import type { Alert, Outcome } from './messages.js';
import type { FormWords } from '../../../features/form-kit/problems.js';
import type { SubmitLock } from '../../../features/form-kit/submit-lock.js';

/** What the behaviour needs of its element. */
export interface FormHost extends LitElement, BackendHost {
  replyTo: string | null;
  readonly internals?: ElementInternals | undefined;
}

/** What the form says now. */
export interface Shown {
  alert?: Alert | undefined;
  outcome?: Outcome | undefined;
  /** For ears alone. */
  heard?: string;
}

/** What the parts of the behaviour have in common. */
export interface FormContext {
  readonly host: FormHost;
  readonly form: HTMLFormElement;
  readonly fields: FormFields;
  readonly notes: FieldNotes;
  readonly drafts: DraftKeeper;
  readonly lock: SubmitLock;
  readonly openness: Openness;
  readonly own: OwnComments;
  readonly words: FormWords;
  readonly language: string;
  readonly articleId: string;
  /** The comment that is answered; empty for none. */
  readonly parentId: string;
  readonly shown: Readonly<Shown>;
  backend(): Promise<CommentBackend>;
  show(change: Shown): void;
  /** Says what is wrong, and takes the reader there unless the reader is elsewhere. */
  alarm(alert: Alert, focus?: boolean): Promise<void>;
  /** What is in the form has changed by other hands than the reader's. */
  refilled(): void;
  /** A date and a time, as the reader's language has it. */
  time(at: number): string;
}

/** The reader's own browser; asking for it throws where it is forbidden. */
export const storage = (): Storage => globalThis.localStorage;
