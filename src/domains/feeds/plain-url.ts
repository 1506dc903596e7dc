/** An address as it was meant: with an `&` that was escaped once too often, or a host whose protocol was left out. No DOM. */
export function plainUrl(url: string): string {
  const plain = url.trim().replace(/&(?:amp|#0*38|#x0*26);/gi, '&');
  return /^www\.[^\s/?#]+\.[a-z]{2,}(?:[/?#:]|$)/i.test(plain) ? `https://${plain}` : plain;
}
