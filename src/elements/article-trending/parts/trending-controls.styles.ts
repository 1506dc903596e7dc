import { css } from 'lit';
import { accentText, focusHalo, focusRing, size, visuallyHidden } from '../../../core/styles/fragments.js';
import { tokens } from '../../../core/styles/tokens.js';

/* What the element says stands in the places kept for it: under the list, or in place of one that has no rows. */
export const shadow = css`
  [part='status'] {
    grid-area: status;
    display: flex;
    justify-content: space-between;
    column-gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding-block: 0.375rem;
    font: ${size(13)} / ${size(24)} ${tokens.fontSans};
    color: ${tokens.soft};
  }
  .instead {
    grid-area: list;
    align-self: start;
    font-size: ${size(15)};
  }
  [hidden],
  [part='status'][hidden] {
    display: none;
  }
  .said {
    margin: 0;
    ${visuallyHidden}
  }
  [part='tabs'] {
    grid-area: tabs;
    z-index: 1;
    display: flex;
    gap: 1.25rem;
    block-size: 2.5rem;
    overflow: auto clip;
    scrollbar-width: none;
  }
  @container (inline-size >= 60rem) {
    .lifted {
      margin-block-start: var(--_lift, 0rem);
      justify-self: end;
    }
  }
  [part='tabs'][hidden] {
    display: none;
  }
  [part='tab'] {
    flex: none;
    padding: 0;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: ${tokens.soft};
    font: 600 ${size(15)} ${tokens.fontSans};
    cursor: pointer;
  }
  [part='tab'][aria-selected='true'] {
    border-color: ${accentText};
    color: inherit;
  }
  [part='retry'] {
    flex: none;
    min-block-size: ${size(24)};
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  [part='retry']:focus-visible {
    outline: ${focusRing};
    outline-offset: 2px;
    box-shadow: ${focusHalo};
  }
  [part='tab']:focus-visible {
    outline: ${focusRing};
    outline-offset: -2px;
    box-shadow: inset ${focusHalo};
  }
  @media print {
    [part='status'] {
      display: none;
    }
  }
`;
