import { css } from 'lit';

/**
 * What every shadow root has. Themes that let children inherit `box-sizing` mean the page's, and children inherit from the
 * slot. What a theme has for `:focus` is meant for what has the focus: a host has it, too, when a control in it does.
 */
export const slots = css`
  slot,
  :has(> slot) {
    box-sizing: inherit;
  }
  :host(:focus:not([tabindex])) {
    outline: none !important;
    box-shadow: none !important;
  }
`;
