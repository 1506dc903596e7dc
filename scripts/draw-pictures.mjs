#!/usr/bin/env node
/*
 * Draws the pictures used by the sample articles in stories/fixtures/pictures.
 *
 *   npx --yes --package sharp node scripts/draw-pictures.mjs            all of them, full quality (some minutes each)
 *   npx --yes --package sharp node scripts/draw-pictures.mjs ferry      one of them
 *   … --scale=0.5 --spp=12 --png --out=DIR                              a quick, noisy PNG preview in DIR
 *
 * Nothing is downloaded and no picture is copied: every scene is built from code as triangles, lit by a small path
 * tracer (bounding-volume hierarchy, soft lights, rippled water, haze), then developed like a film negative. The random
 * numbers are seeded, so a run repeats. `sharp` is used only to scale and encode; it is not a dependency of the package,
 * which is why it comes from npx.
 */
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/* ------------------------------------------------------------------ numbers */

const { PI, abs, acos, atan, cos, exp, floor, hypot, max, min, pow, sin, sqrt } = Math;
const TAU = PI * 2;
const clamp = (x, a = 0, b = 1) => (x < a ? a : x > b ? b : x);
const mix = (a, b, t) => a + (b - a) * t;
const smooth = (a, b, x) => {
  const t = clamp((x - a) / (b - a));
  return t * t * (3 - 2 * t);
};
const unit = (v) => {
  const l = hypot(v[0], v[1], v[2]) || 1;
  return [v[0] / l, v[1] / l, v[2] / l];
};
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

function hash(x, y, z = 0) {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(z, 1274126177)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2246822519);
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296;
}
function noise(x, y) {
  const ix = floor(x),
    iy = floor(y);
  let fx = x - ix,
    fy = y - iy;
  fx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  fy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const a = hash(ix, iy),
    b = hash(ix + 1, iy),
    c = hash(ix, iy + 1),
    d = hash(ix + 1, iy + 1);
  return a + (b - a) * fx + (c - a) * fy + (a - b - c + d) * fx * fy;
}
function fbm(x, y, octaves = 5) {
  let sum = 0,
    amp = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum += amp * noise(x, y);
    const t = x * 1.6 - y * 1.2 + 17.3;
    y = x * 1.2 + y * 1.6 - 9.1;
    x = t;
    amp *= 0.5;
  }
  return sum;
}

/* ---------------------------------------------------------- building meshes */

class Builder {
  constructor() {
    this.p = [];
    this.n = [];
    this.m = [];
    this.mats = [];
    this.at = null;
  }
  /** Everything built inside `fn` is turned by yaw, then heel and pitch, and moved to (x, y, z). */
  place(x, y, z, yaw, fn, heel = 0, pitch = 0, scale = 1) {
    const cy = cos(yaw),
      sy = sin(yaw),
      ch = cos(heel),
      sh = sin(heel),
      cp = cos(pitch),
      sp = sin(pitch);
    const outer = this.at;
    const turn = (v) => {
      // heel about x, pitch about z, yaw about y
      const y1 = v[1] * ch - v[2] * sh,
        z1 = v[1] * sh + v[2] * ch;
      const x2 = v[0] * cp - y1 * sp,
        y2 = v[0] * sp + y1 * cp;
      return [x2 * cy + z1 * sy, y2, -x2 * sy + z1 * cy];
    };
    const here = {
      p: (v) => {
        const r = turn([v[0] * scale, v[1] * scale, v[2] * scale]);
        const q = [r[0] + x, r[1] + y, r[2] + z];
        return outer ? outer.p(q) : q;
      },
      n: (v) => (outer ? outer.n(turn(v)) : turn(v)),
    };
    this.at = here;
    fn();
    this.at = outer;
  }
  world(v) {
    return this.at ? this.at.p(v) : v;
  }
  mat(def) {
    this.mats.push(def);
    return this.mats.length - 1;
  }
  tri(a, b, c, m, na, nb, nc) {
    if (!na) na = nb = nc = unit(cross([b[0] - a[0], b[1] - a[1], b[2] - a[2]], [c[0] - a[0], c[1] - a[1], c[2] - a[2]]));
    if (this.at) {
      const { p, n } = this.at;
      a = p(a);
      b = p(b);
      c = p(c);
      na = n(na);
      nb = n(nb);
      nc = n(nc);
    }
    this.p.push(...a, ...b, ...c);
    this.n.push(...na, ...nb, ...nc);
    this.m.push(m);
  }
  quad(a, b, c, d, m) {
    this.tri(a, b, c, m);
    this.tri(a, c, d, m);
  }
  /** A box by its least and greatest corner. */
  box(x0, y0, z0, x1, y1, z1, m) {
    const v = (i) => [i & 1 ? x1 : x0, i & 2 ? y1 : y0, i & 4 ? z1 : z0];
    for (const [a, b, c, d] of [
      [0, 1, 3, 2],
      [4, 5, 7, 6],
      [0, 2, 6, 4],
      [1, 3, 7, 5],
      [0, 1, 5, 4],
      [2, 3, 7, 6],
    ])
      this.quad(v(a), v(b), v(c), v(d), m);
  }
  /** A square bar from a to b. */
  bar(a, b, w, m, h = w) {
    const d = unit([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
    const s = unit(cross(d, abs(d[1]) > 0.95 ? [1, 0, 0] : [0, 1, 0]));
    const u = cross(s, d);
    const k = (p, i, j) => [
      p[0] + (s[0] * i * w) / 2 + (u[0] * j * h) / 2,
      p[1] + (s[1] * i * w) / 2 + (u[1] * j * h) / 2,
      p[2] + (s[2] * i * w) / 2 + (u[2] * j * h) / 2,
    ];
    const c = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ];
    for (let i = 0; i < 4; i++) {
      const [p, q] = [c[i], c[(i + 1) % 4]];
      this.quad(k(a, ...p), k(a, ...q), k(b, ...q), k(b, ...p), m);
    }
    this.quad(...c.map((q) => k(a, ...q)), m);
    this.quad(...c.map((q) => k(b, ...q)), m);
  }
  /** A round rod or cone from a to b. */
  rod(a, b, r, m, r2 = r, seg = 12) {
    const d = unit([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
    const s = unit(cross(d, abs(d[1]) > 0.95 ? [1, 0, 0] : [0, 1, 0]));
    const u = cross(s, d);
    for (let i = 0; i < seg; i++) {
      const e = [i, i + 1].map((j) => {
        const c = cos((j / seg) * TAU),
          t = sin((j / seg) * TAU);
        const n = [s[0] * c + u[0] * t, s[1] * c + u[1] * t, s[2] * c + u[2] * t];
        return { n, a: a.map((x, q) => x + n[q] * r), b: b.map((x, q) => x + n[q] * r2) };
      });
      this.tri(e[0].a, e[1].a, e[1].b, m, e[0].n, e[1].n, e[1].n);
      this.tri(e[0].a, e[1].b, e[0].b, m, e[0].n, e[1].n, e[0].n);
      this.tri(a, e[0].a, e[1].a, m);
      this.tri(b, e[0].b, e[1].b, m);
    }
  }
  /** A surface p(u, v), u and v in 0…1, with smooth normals. */
  sheet(fn, nu, nv, m) {
    const pts = [];
    for (let j = 0; j <= nv; j++) for (let i = 0; i <= nu; i++) pts.push(fn(i / nu, j / nv));
    const w = nu + 1;
    const nrm = pts.map((_, k) => {
      const i = k % w,
        j = floor(k / w);
      const l = pts[j * w + max(i - 1, 0)],
        r = pts[j * w + min(i + 1, nu)],
        d = pts[max(j - 1, 0) * w + i],
        u = pts[min(j + 1, nv) * w + i];
      return unit(cross([r[0] - l[0], r[1] - l[1], r[2] - l[2]], [u[0] - d[0], u[1] - d[1], u[2] - d[2]]));
    });
    for (let j = 0; j < nv; j++)
      for (let i = 0; i < nu; i++) {
        const a = j * w + i,
          b = a + 1,
          c = a + w,
          d = c + 1;
        this.tri(pts[a], pts[b], pts[d], m, nrm[a], nrm[b], nrm[d]);
        this.tri(pts[a], pts[d], pts[c], m, nrm[a], nrm[d], nrm[c]);
      }
  }
  ball(c, rx, ry, rz, m, seg = 12) {
    const half = max(4, seg >> 1);
    const at = (i, j) => {
      const t = (i / seg) * TAU,
        f = (j / half) * PI;
      return [sin(f) * cos(t), cos(f), sin(f) * sin(t)];
    };
    for (let j = 0; j < half; j++)
      for (let i = 0; i < seg; i++) {
        const q = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
        const p = q.map((n) => [c[0] + n[0] * rx, c[1] + n[1] * ry, c[2] + n[2] * rz]);
        const n = q.map((v) => unit([v[0] / rx, v[1] / ry, v[2] / rz]));
        if (j > 0) this.tri(p[0], p[1], p[2], m, n[0], n[1], n[2]);
        if (j < half - 1) this.tri(p[0], p[2], p[3], m, n[0], n[2], n[3]);
      }
  }
  /** A lattice girder from a to b. */
  lattice(a, b, w0, w1, bays, thick, m) {
    const d = unit([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
    const s = unit(cross(d, abs(d[1]) > 0.95 ? [1, 0, 0] : [0, 1, 0]));
    const u = cross(s, d);
    const k = (t, i, j) => {
      const w = mix(w0, w1, t) / 2;
      return [0, 1, 2].map((q) => mix(a[q], b[q], t) + s[q] * i * w + u[q] * j * w);
    };
    const c = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ];
    for (let e = 0; e < 4; e++) {
      const p = c[e],
        q = c[(e + 1) % 4];
      this.bar(k(0, ...p), k(1, ...p), thick * 1.5, m);
      for (let i = 0; i < bays; i++) {
        const t0 = i / bays,
          t1 = (i + 1) / bays;
        this.bar(k(t0, ...(i & 1 ? p : q)), k(t1, ...(i & 1 ? q : p)), thick, m);
        this.bar(k(t1, ...p), k(t1, ...q), thick, m);
      }
    }
  }
  /** A person of the given height, standing at (x, y, z), facing yaw. */
  person(x, y, z, yaw, tall, mats, opt = {}) {
    const { coat, legs, skin, hair } = mats;
    this.place(x, y, z, yaw, () => {
      const s = tall / 1.75;
      const seat = opt.seated ? 0.42 * s : 0;
      if (!opt.seated) {
        const st = opt.stride ?? 0.09;
        this.rod([st * s, 0, -0.1 * s], [0, 0.86 * s, -0.09 * s], 0.075 * s, legs, 0.1 * s, 10);
        this.rod([-st * s, 0, 0.1 * s], [0, 0.86 * s, 0.09 * s], 0.075 * s, legs, 0.1 * s, 10);
      }
      // hips, waist, chest, shoulders, collar
      const body = [
        [0.62, 0.13, 0.17],
        [0.8, 0.15, 0.195],
        [0.98, 0.13, 0.175],
        [1.2, 0.145, 0.205],
        [1.34, 0.125, 0.21],
        [1.41, 0.1, 0.16],
        [1.47, 0.075, 0.085],
        [1.5, 0.06, 0.065],
      ];
      this.sheet(
        (u, v) => {
          const k = v * (body.length - 1),
            i = min(body.length - 2, floor(k)),
            f = k - i,
            a = u * TAU;
          const [y, rx, rz] = body[i].map((q, c) => mix(q, body[i + 1][c], f));
          return [cos(a) * rx * s, y * s - seat, sin(a) * rz * s];
        },
        16,
        14,
        coat,
      );
      this.ball([0, 0.66 * s - seat, 0], 0.14 * s, 0.08 * s, 0.18 * s, coat, 12);
      for (const e of [-1, 1]) {
        this.rod([0, 1.36 * s - seat, 0.18 * e * s], [0.01 * s, 1.06 * s - seat, 0.25 * e * s], 0.068 * s, coat, 0.055 * s, 10);
        this.ball([0, 1.36 * s - seat, 0.18 * e * s], 0.07 * s, 0.065 * s, 0.07 * s, coat, 10);
        this.rod(
          [0.01 * s, 1.07 * s - seat, 0.25 * e * s],
          [(opt.seated ? 0.22 : 0.1) * s, 0.82 * s - seat, 0.23 * e * s],
          0.06 * s,
          coat,
          0.045 * s,
          10,
        );
        this.ball([(opt.seated ? 0.24 : 0.11) * s, 0.8 * s - seat, 0.23 * e * s], 0.045 * s, 0.055 * s, 0.04 * s, skin, 8);
      }
      this.rod([0.01 * s, 1.38 * s - seat, 0], [0.02 * s, 1.52 * s - seat, 0], 0.06 * s, skin, 0.055 * s, 10);
      const head = opt.head ?? 1;
      this.ball([0.035 * s, 1.61 * s - seat, 0], 0.1 * s * head, 0.135 * s * head, 0.082 * s * head, skin, 14);
      this.ball([0.005 * s, 1.645 * s - seat, 0], 0.112 * s * head, 0.115 * s * head, 0.094 * s * head, hair, 14);
      this.ball([-0.03 * s, 1.58 * s - seat, 0], 0.078 * s * head, 0.1 * s * head, 0.08 * s * head, hair, 12);
      if (opt.pack) this.ball([-0.25 * s, 1.18 * s - seat, 0], 0.12 * s, 0.22 * s, 0.17 * s, opt.pack, 12);
    });
  }
}

/* ------------------------------------------------------------------- the eye */

/** Slopes of a choppy surface, on a tile that repeats. Root mean square slope is 1. */
function slopeTile(size = 512, seed = 7) {
  const rnd = seeded(seed);
  const sx = new Float32Array(size * size),
    sz = new Float32Array(size * size);
  for (let w = 0; w < 90; w++) {
    const k = 3 * pow(26, rnd());
    const a = (rnd() - 0.5) * 2.5;
    const kx = Math.round(k * cos(a)),
      kz = Math.round(k * sin(a));
    const ph = rnd() * TAU,
      amp = pow(hypot(kx, kz) + 1, -0.28);
    const l = hypot(kx, kz) || 1;
    for (let j = 0; j < size; j++)
      for (let i = 0; i < size; i++) {
        const c = cos(((kx * i + kz * j) / size) * TAU + ph);
        sx[j * size + i] += (amp * c * kx) / l;
        sz[j * size + i] += (amp * c * kz) / l;
      }
  }
  let s = 0;
  for (let i = 0; i < sx.length; i++) s += sx[i] * sx[i] + sz[i] * sz[i];
  s = 1 / sqrt(s / sx.length);
  for (let i = 0; i < sx.length; i++) {
    sx[i] *= s;
    sz[i] *= s;
  }
  return { size, sx, sz };
}

function tracer(scene, seed) {
  const b = scene.mesh;
  const P = new Float32Array(b.p),
    N = new Float32Array(b.n),
    MT = new Uint16Array(b.m),
    mats = b.mats;
  const count = MT.length;

  /* hierarchy of boxes */
  const order = new Uint32Array(count).map((_, i) => i);
  const C = new Float32Array(count * 3),
    LO = new Float32Array(count * 3),
    HI = new Float32Array(count * 3);
  for (let i = 0; i < count; i++)
    for (let a = 0; a < 3; a++) {
      const x = P[i * 9 + a],
        y = P[i * 9 + 3 + a],
        z = P[i * 9 + 6 + a];
      LO[i * 3 + a] = min(x, y, z);
      HI[i * 3 + a] = max(x, y, z);
      C[i * 3 + a] = (x + y + z) / 3;
    }
  const box = new Float32Array(max(1, count) * 12),
    kid = new Int32Array(max(1, count) * 2),
    num = new Int32Array(max(1, count) * 2);
  let nodes = 0;
  const grow = (from, to, lo, hi) => {
    lo.fill(Infinity);
    hi.fill(-Infinity);
    for (let i = from; i < to; i++)
      for (let a = 0; a < 3; a++) {
        const t = order[i] * 3 + a;
        if (LO[t] < lo[a]) lo[a] = LO[t];
        if (HI[t] > hi[a]) hi[a] = HI[t];
      }
  };
  const BINS = 12;
  const make = (from, to) => {
    const id = nodes++;
    const lo = [0, 0, 0],
      hi = [0, 0, 0];
    grow(from, to, lo, hi);
    for (let a = 0; a < 3; a++) {
      box[id * 6 + a] = lo[a] - 1e-4;
      box[id * 6 + 3 + a] = hi[a] + 1e-4;
    }
    if (to - from <= 3) {
      kid[id] = from;
      num[id] = to - from;
      return id;
    }
    const cl = [Infinity, Infinity, Infinity],
      ch = [-Infinity, -Infinity, -Infinity];
    for (let i = from; i < to; i++)
      for (let a = 0; a < 3; a++) {
        const v = C[order[i] * 3 + a];
        if (v < cl[a]) cl[a] = v;
        if (v > ch[a]) ch[a] = v;
      }
    let best = Infinity,
      axis = -1,
      cut = 0;
    for (let a = 0; a < 3; a++) {
      if (ch[a] - cl[a] < 1e-6) continue;
      const bl = [],
        bh = [],
        bn = new Array(BINS).fill(0);
      for (let k = 0; k < BINS; k++) {
        bl.push([Infinity, Infinity, Infinity]);
        bh.push([-Infinity, -Infinity, -Infinity]);
      }
      for (let i = from; i < to; i++) {
        const t = order[i],
          k = min(BINS - 1, floor(((C[t * 3 + a] - cl[a]) / (ch[a] - cl[a])) * BINS));
        bn[k]++;
        for (let q = 0; q < 3; q++) {
          if (LO[t * 3 + q] < bl[k][q]) bl[k][q] = LO[t * 3 + q];
          if (HI[t * 3 + q] > bh[k][q]) bh[k][q] = HI[t * 3 + q];
        }
      }
      const side = (ks) => {
        const l = [Infinity, Infinity, Infinity],
          h = [-Infinity, -Infinity, -Infinity],
          out = [];
        let n = 0;
        for (const k of ks) {
          n += bn[k];
          for (let q = 0; q < 3; q++) {
            l[q] = min(l[q], bl[k][q]);
            h[q] = max(h[q], bh[k][q]);
          }
          const x = h[0] - l[0],
            y = h[1] - l[1],
            z = h[2] - l[2];
          out.push(n ? n * (x * y + y * z + z * x) : 0);
        }
        return out;
      };
      const idx = [...Array(BINS).keys()];
      const left = side(idx),
        right = side(idx.slice().reverse()).reverse();
      for (let k = 1; k < BINS; k++) {
        const cost = left[k - 1] + right[k];
        if (cost < best) {
          best = cost;
          axis = a;
          cut = cl[a] + ((ch[a] - cl[a]) * k) / BINS;
        }
      }
    }
    let m = from;
    if (axis >= 0)
      for (let i = from; i < to; i++)
        if (C[order[i] * 3 + axis] < cut) {
          const t = order[i];
          order[i] = order[m];
          order[m++] = t;
        }
    if (m === from || m === to) m = (from + to) >> 1;
    num[id] = 0;
    const l = make(from, m),
      r = make(m, to);
    kid[id] = l;
    num[id] = -r;
    return id;
  };
  if (count) make(0, count);

  /* random numbers for one row at a time */
  let rs = (seed | 1) >>> 0;
  const rnd = () => {
    rs ^= rs << 13;
    rs ^= rs >>> 17;
    rs ^= rs << 5;
    return (rs >>> 0) / 4294967296;
  };

  const stack = new Int32Array(128),
    near = new Float64Array(128);
  let hT = 0,
    hI = -1,
    hU = 0,
    hV = 0;
  const span = (n, ox, oy, oz, ix, iy, iz, t) => {
    const k = n * 6;
    const ax = (box[k] - ox) * ix,
      bx = (box[k + 3] - ox) * ix;
    const ay = (box[k + 1] - oy) * iy,
      by = (box[k + 4] - oy) * iy;
    const az = (box[k + 2] - oz) * iz,
      bz = (box[k + 5] - oz) * iz;
    let lo = ax < bx ? ax : bx,
      hi = ax < bx ? bx : ax;
    const ly = ay < by ? ay : by,
      hy = ay < by ? by : ay,
      lz = az < bz ? az : bz,
      hz = az < bz ? bz : az;
    if (ly > lo) lo = ly;
    if (lz > lo) lo = lz;
    if (hy < hi) hi = hy;
    if (hz < hi) hi = hz;
    return hi >= lo && hi > 0 && lo < t ? (lo > 0 ? lo : 0) : -1;
  };
  /** Nearest triangle within tmax; with any=true, the first one found that casts a shadow. */
  function cast(ox, oy, oz, dx, dy, dz, tmax, any) {
    hT = tmax;
    hI = -1;
    if (!count) return false;
    const ix = 1 / (abs(dx) < 1e-9 ? 1e-9 : dx),
      iy = 1 / (abs(dy) < 1e-9 ? 1e-9 : dy),
      iz = 1 / (abs(dz) < 1e-9 ? 1e-9 : dz);
    let sp = 0;
    if (span(0, ox, oy, oz, ix, iy, iz, tmax) < 0) return false;
    stack[sp] = 0;
    near[sp++] = 0;
    while (sp) {
      const n = stack[--sp];
      if (near[sp] > hT) continue;
      if (num[n] > 0) {
        for (let i = kid[n], e = i + num[n]; i < e; i++) {
          const t = order[i],
            k = t * 9;
          const x0 = P[k],
            y0 = P[k + 1],
            z0 = P[k + 2];
          const ax = P[k + 3] - x0,
            ay = P[k + 4] - y0,
            az = P[k + 5] - z0;
          const bx = P[k + 6] - x0,
            by = P[k + 7] - y0,
            bz = P[k + 8] - z0;
          const px = dy * bz - dz * by,
            py = dz * bx - dx * bz,
            pz = dx * by - dy * bx;
          const det = ax * px + ay * py + az * pz;
          if (det > -1e-12 && det < 1e-12) continue;
          const inv = 1 / det;
          const tx = ox - x0,
            ty = oy - y0,
            tz = oz - z0;
          const u = (tx * px + ty * py + tz * pz) * inv;
          if (u < 0 || u > 1) continue;
          const qx = ty * az - tz * ay,
            qy = tz * ax - tx * az,
            qz = tx * ay - ty * ax;
          const v = (dx * qx + dy * qy + dz * qz) * inv;
          if (v < 0 || u + v > 1) continue;
          const d = (bx * qx + by * qy + bz * qz) * inv;
          if (d > 1e-3 && d < hT) {
            if (any) {
              if (mats[MT[t]].ghost) continue;
              return true;
            }
            hT = d;
            hI = t;
            hU = u;
            hV = v;
          }
        }
      } else {
        const l = kid[n],
          r = -num[n];
        const a = span(l, ox, oy, oz, ix, iy, iz, hT),
          c = span(r, ox, oy, oz, ix, iy, iz, hT);
        if (a >= 0 && c >= 0) {
          if (a < c) {
            stack[sp] = r;
            near[sp++] = c;
            stack[sp] = l;
            near[sp++] = a;
          } else {
            stack[sp] = l;
            near[sp++] = a;
            stack[sp] = r;
            near[sp++] = c;
          }
        } else if (a >= 0) {
          stack[sp] = l;
          near[sp++] = a;
        } else if (c >= 0) {
          stack[sp] = r;
          near[sp++] = c;
        }
      }
    }
    return hI >= 0;
  }

  const { sky, sun, water, fog, lights = [], beam, deepest = 3, cap = 24, mirrorCap = cap, glossCap = 2.5 } = scene;
  const glows = lights.filter((l) => l.glow);
  const glints = lights.filter((l) => l.glint !== 0);
  const out = [0, 1, 2, 3, 4, 5, 6, 7].map(() => new Float64Array(3));
  const alb = new Float64Array(3),
    tmp = new Float64Array(3),
    emi = new Float64Array(3);
  const tile = water ? slopeTile() : null;
  const W = new Float64Array(max(1, lights.length));
  let gx = 0,
    gz = 0;
  function slope(x, z) {
    gx = gz = 0;
    const S = tile.size,
      mask = S - 1;
    for (const l of water.layers) {
      const c = l.c,
        s = l.s;
      const u = ((x * c + z * s) / l.size) * S + l.off,
        v = ((z * c - x * s) / l.size) * S + l.off * 1.7;
      const iu = floor(u),
        iv = floor(v),
        fu = u - iu,
        fv = v - iv;
      const a = (iv & mask) * S + (iu & mask),
        b2 = (iv & mask) * S + ((iu + 1) & mask),
        c2 = ((iv + 1) & mask) * S + (iu & mask),
        d2 = ((iv + 1) & mask) * S + ((iu + 1) & mask);
      const wx = mix(mix(tile.sx[a], tile.sx[b2], fu), mix(tile.sx[c2], tile.sx[d2], fu), fv) * l.amp;
      const wz = mix(mix(tile.sz[a], tile.sz[b2], fu), mix(tile.sz[c2], tile.sz[d2], fu), fv) * l.amp;
      gx += wx * c - wz * s;
      gz += wx * s + wz * c;
    }
  }
  if (water)
    water.layers.forEach((l, i) => {
      l.c = cos(l.turn ?? i * 0.7);
      l.s = sin(l.turn ?? i * 0.7);
      l.off = i * 131.7;
    });

  /** Light falling on a matt point, times its colour, added to o. */
  function lit(x, y, z, nx, ny, nz, ar, ag, ab, through, depth, o) {
    if (sun) {
      let lx = sun.dir[0] + (rnd() - 0.5) * sun.soft,
        ly = sun.dir[1] + (rnd() - 0.5) * sun.soft,
        lz = sun.dir[2] + (rnd() - 0.5) * sun.soft;
      const l = 1 / sqrt(lx * lx + ly * ly + lz * lz);
      lx *= l;
      ly *= l;
      lz *= l;
      let c = nx * lx + ny * ly + nz * lz,
        f = 1;
      if (c < 0) {
        c = -c;
        f = through;
      }
      if (f > 0 && c > 0 && !cast(x, y, z, lx, ly, lz, 1e5, true)) {
        c *= f / PI;
        o[0] += ar * sun.color[0] * c;
        o[1] += ag * sun.color[1] * c;
        o[2] += ab * sun.color[2] * c;
      }
    }
    if (lights.length) {
      let sum = 0;
      for (let i = 0; i < lights.length; i++) {
        const L = lights[i];
        const dx = L.at[0] - x,
          dy = L.at[1] - y,
          dz = L.at[2] - z;
        const d2 = dx * dx + dy * dy + dz * dz;
        const c = (nx * dx + ny * dy + nz * dz) / sqrt(d2);
        let w = (L.power * max(c, through * -c, 0.02)) / (d2 + L.size * L.size);
        if (L.down && dy < 0) w *= 0.05;
        if (L.aim) {
          const q = -(L.aim[0] * dx + L.aim[1] * dy + L.aim[2] * dz) / sqrt(d2);
          w *= max(0.001, smooth(L.cone[0], L.cone[1], q));
        }
        sum += w;
        W[i] = sum;
      }
      const pick = rnd() * sum;
      let i = 0;
      while (i < lights.length - 1 && W[i] < pick) i++;
      const p = (W[i] - (i ? W[i - 1] : 0)) / sum;
      const L = lights[i];
      let lx = L.at[0] + (rnd() - 0.5) * 2 * L.size - x,
        ly = L.at[1] + (rnd() - 0.5) * 2 * L.size * (L.flat ?? 1) - y,
        lz = L.at[2] + (rnd() - 0.5) * 2 * L.size - z;
      const d2 = lx * lx + ly * ly + lz * lz,
        d = sqrt(d2);
      lx /= d;
      ly /= d;
      lz /= d;
      let c = nx * lx + ny * ly + nz * lz,
        f = 1;
      if (c < 0) {
        c = -c;
        f = through;
      }
      if (f > 0 && !cast(x, y, z, lx, ly, lz, d - 0.02, true)) {
        let g = (c * f * L.power) / (PI * (d2 + L.size * L.size) * p);
        if (L.down && ly < 0) g *= 0.05;
        if (L.aim) g *= smooth(L.cone[0], L.cone[1], -(L.aim[0] * lx + L.aim[1] * ly + L.aim[2] * lz));
        o[0] += ar * L.color[0] * g;
        o[1] += ag * L.color[1] * g;
        o[2] += ab * L.color[2] * g;
      }
    }
    if (depth < deepest) {
      // one ray into the open hemisphere
      const a = rnd() * TAU,
        r = sqrt(rnd());
      let ux, uy, uz;
      if (abs(ny) < 0.9) {
        ux = nz;
        uy = 0;
        uz = -nx;
      } else {
        ux = 0;
        uy = -nz;
        uz = ny;
      }
      const ul = 1 / sqrt(ux * ux + uy * uy + uz * uz);
      ux *= ul;
      uy *= ul;
      uz *= ul;
      const vx = ny * uz - nz * uy,
        vy = nz * ux - nx * uz,
        vz = nx * uy - ny * ux;
      const c = r * cos(a),
        s = r * sin(a);
      let k = sqrt(max(0, 1 - r * r));
      if (through > 0 && rnd() < through * 0.5) k = -k;
      trace(x, y, z, ux * c + vx * s + nx * k, uy * c + vy * s + ny * k, uz * c + vz * s + nz * k, depth + 1, true);
      const q = out[depth + 1];
      const lim = cap * 0.25;
      o[0] += ar * min(q[0], lim);
      o[1] += ag * min(q[1], lim);
      o[2] += ab * min(q[2], lim);
    } else if (scene.ambient) {
      o[0] += ar * scene.ambient[0];
      o[1] += ag * scene.ambient[1];
      o[2] += ab * scene.ambient[2];
    }
  }

  /* what the first surface is, for the noise filter */
  let fA0 = 0,
    fA1 = 0,
    fA2 = 0,
    fN0 = 0,
    fN1 = 0,
    fN2 = 0,
    fZ = 0;

  /** Light arriving along a ray, into out[depth]. */
  function trace(ox, oy, oz, dx, dy, dz, depth, bounced) {
    const o = out[depth];
    o[0] = o[1] = o[2] = 0;
    let t = 1e6,
      wet = false;
    if (cast(ox, oy, oz, dx, dy, dz, t, false)) t = hT;
    let I = hI;
    const U = hU,
      V = hV;
    if (water && dy < 0) {
      const tw = -oy / dy;
      if (tw > 1e-3 && tw < t && (!water.inside || water.inside(ox + dx * tw, oz + dz * tw))) {
        t = tw;
        wet = true;
        I = -1;
      }
    }
    if (wet) {
      const x = ox + dx * t,
        z = oz + dz * t;
      slope(x, z);
      const calm = water.calm ? water.calm(x, z) : 1;
      let nx = -gx * calm,
        ny = 1,
        nz = -gz * calm;
      const rough = water.rough;
      // what ripples smaller than the tile do
      const ra = rnd() * TAU,
        rr = rough * sqrt(-2 * Math.log(1 - rnd() * 0.999));
      const mx = nx,
        mz = nz;
      nx += rr * cos(ra);
      nz += rr * sin(ra);
      const l = 1 / sqrt(nx * nx + 1 + nz * nz);
      nx *= l;
      ny = l;
      nz *= l;
      let c = -(dx * nx + dy * ny + dz * nz);
      if (c < 0.02) c = 0.02;
      let rx = dx + 2 * c * nx,
        ry = dy + 2 * c * ny,
        rz = dz + 2 * c * nz;
      if (ry < 0.002) ry = 0.002 + abs(ry) * 0.3;
      const rl = 1 / sqrt(rx * rx + ry * ry + rz * rz);
      rx *= rl;
      ry *= rl;
      rz *= rl;
      const F = 0.02 + 0.98 * pow(1 - c, 5);
      const foam = water.foam ? water.foam(x, z) : 0;
      if (depth === 0) {
        fA0 = water.deep[0] + foam;
        fA1 = fA0;
        fA2 = fA0;
        fN0 = 0;
        fN1 = 1;
        fN2 = 0;
        fZ = t;
      }
      if (depth < deepest + 1) {
        trace(x, 1e-3, z, rx, ry, rz, depth + 1, true);
        const q = out[depth + 1];
        const k = F * (1 - foam);
        o[0] = min(q[0], mirrorCap) * k;
        o[1] = min(q[1], mirrorCap) * k;
        o[2] = min(q[2], mirrorCap) * k;
      }
      const k = (1 - F) * (1 - foam);
      o[0] += water.deep[0] * k;
      o[1] += water.deep[1] * k;
      o[2] += water.deep[2] * k;
      // mirror images of the small lamps, spread by the ripples
      if (!bounced || depth < 2) {
        const s2 = 2 * (rough * rough + 0.0006);
        for (const L of glints) {
          let lx = L.at[0] - x,
            ly = L.at[1],
            lz = L.at[2] - z;
          const d2 = lx * lx + ly * ly + lz * lz,
            d = 1 / sqrt(d2);
          lx *= d;
          ly *= d;
          lz *= d;
          const hx = lx - dx,
            hy = ly - dy,
            hz = lz - dz;
          if (hy <= 0.001) continue;
          const ax = hx / hy - mx,
            az = hz / hy - mz;
          const e = (ax * ax + az * az) / s2;
          if (e > 9) continue;
          const hl2 = hx * hx + hy * hy + hz * hz;
          const ch = sqrt(hl2) / 2;
          const FF = 0.02 + 0.98 * pow(1 - ch, 5);
          const cy = hy / sqrt(hl2);
          // slope density to radiance
          const D = exp(-e) / (PI * s2 * cy * cy * cy * cy);
          let g = (((L.glint ?? 1) * (L.power * d * d * FF * D)) / (4 * max(0.02, -dy))) * (1 - foam);
          if (g < 1e-4) continue;
          g = min(g, cap);
          if (!L.open && cast(x, 1e-3, z, lx, ly, lz, 1 / d - 0.5, true)) continue;
          o[0] += L.color[0] * g;
          o[1] += L.color[1] * g;
          o[2] += L.color[2] * g;
        }
      }
      if (foam > 0) lit(x, 1e-3, z, mx * 0.6, 1, mz * 0.6, foam * 0.7, foam * 0.73, foam * 0.75, 0, max(depth, deepest - 1), o);
    } else if (I >= 0) {
      const m = mats[MT[I]];
      const k = I * 9,
        w = 1 - U - V;
      let nx = N[k] * w + N[k + 3] * U + N[k + 6] * V,
        ny = N[k + 1] * w + N[k + 4] * U + N[k + 7] * V,
        nz = N[k + 2] * w + N[k + 5] * U + N[k + 8] * V;
      const nl = 1 / sqrt(nx * nx + ny * ny + nz * nz);
      nx *= nl;
      ny *= nl;
      nz *= nl;
      let c = -(dx * nx + dy * ny + dz * nz);
      if (c < 0) {
        nx = -nx;
        ny = -ny;
        nz = -nz;
        c = -c;
      }
      const x = ox + dx * t,
        y = oy + dy * t,
        z = oz + dz * t;
      alb[0] = m.color[0];
      alb[1] = m.color[1];
      alb[2] = m.color[2];
      emi[0] = emi[1] = emi[2] = 0;
      if (m.emit) {
        emi[0] = m.emit[0];
        emi[1] = m.emit[1];
        emi[2] = m.emit[2];
      }
      if (m.skin) m.skin(x, y, z, alb, emi, nx, ny, nz);
      const ar = alb[0],
        ag = alb[1],
        ab = alb[2];
      if (m.bump) {
        const e = m.bump.size * 0.2,
          f = m.bump.fn;
        const h0 = f(x, y, z),
          hx = f(x + e, y, z) - h0,
          hy = f(x, y + e, z) - h0,
          hz = f(x, y, z + e) - h0;
        nx -= (hx / e) * m.bump.amp;
        ny -= (hy / e) * m.bump.amp;
        nz -= (hz / e) * m.bump.amp;
        const q = 1 / sqrt(nx * nx + ny * ny + nz * nz);
        nx *= q;
        ny *= q;
        nz *= q;
        c = max(0.02, -(dx * nx + dy * ny + dz * nz));
      }
      if (depth === 0) {
        fA0 = ar + emi[0];
        fA1 = ag + emi[1];
        fA2 = ab + emi[2];
        fN0 = nx;
        fN1 = ny;
        fN2 = nz;
        fZ = t;
      }
      if (!(bounced && m.lamp)) {
        o[0] = emi[0];
        o[1] = emi[1];
        o[2] = emi[2];
      }
      if (ar + ag + ab > 0.003) {
        const e = 2e-3;
        const px = x + nx * e,
          py = y + ny * e,
          pz = z + nz * e;
        let spec = 0;
        if (m.gloss && depth < 2) {
          const F = m.gloss + (1 - m.gloss) * pow(1 - c, 5) * (m.edge ?? 1);
          const prob = clamp(F * 2, 0.15, 0.9);
          if (rnd() < prob) {
            const r = m.rough ?? 0.1;
            let rx = dx + 2 * c * nx + (rnd() + rnd() - 1) * r,
              ry = dy + 2 * c * ny + (rnd() + rnd() - 1) * r,
              rz = dz + 2 * c * nz + (rnd() + rnd() - 1) * r;
            const q = rx * nx + ry * ny + rz * nz;
            if (q < 0) {
              rx -= 2 * q * nx;
              ry -= 2 * q * ny;
              rz -= 2 * q * nz;
            }
            const rl = 1 / sqrt(rx * rx + ry * ry + rz * rz);
            trace(px, py, pz, rx * rl, ry * rl, rz * rl, depth + 1, r > 0.06);
            const R = out[depth + 1],
              g = F / prob;
            const metal = m.metal ?? 0;
            o[0] += min(R[0], glossCap) * g * mix(1, ar, metal);
            o[1] += min(R[1], glossCap) * g * mix(1, ag, metal);
            o[2] += min(R[2], glossCap) * g * mix(1, ab, metal);
          }
          spec = F;
        }
        const d = 1 - spec;
        lit(px, py, pz, nx, ny, nz, ar * d, ag * d, ab * d, m.through ?? 0, depth, o);
      }
    } else {
      sky(dx, dy, dz, o, bounced);
      if (depth === 0) {
        fA0 = 0;
        fA1 = 0;
        fA2 = 0;
        fN0 = fN1 = fN2 = 0;
        fZ = 1e6;
      }
    }
    if (fog) {
      const len = min(t, fog.far ?? 5000),
        h = fog.height;
      const a0 = exp(-max(0, oy) / h);
      let path = len * a0;
      if (abs(dy) > 1e-5) path = (h / dy) * (a0 - exp(-max(0, oy + dy * len) / h));
      const T = exp(-fog.density * max(0, path));
      if (1 - T > 1e-4) {
        fog.color(dx, dy, dz, tmp);
        const q = 1 - T;
        o[0] = o[0] * T + tmp[0] * q;
        o[1] = o[1] * T + tmp[1] * q;
        o[2] = o[2] * T + tmp[2] * q;
      }
      if (depth < 2)
        for (const L of glows) {
          const lx = L.at[0] - ox,
            ly = L.at[1] - oy,
            lz = L.at[2] - oz;
          const bb = lx * dx + ly * dy + lz * dz;
          const hh = sqrt(max(0.02, lx * lx + ly * ly + lz * lz - bb * bb) + L.size * L.size * 0.2);
          const g =
            (L.glow * L.power * fog.density * ((atan((len - bb) / hh) + atan(bb / hh)) / hh) * exp(-fog.density * max(0, bb) * 0.7)) /
            12.57;
          o[0] += L.color[0] * g;
          o[1] += L.color[1] * g;
          o[2] += L.color[2] * g;
        }
      if (fog.shafts && depth === 0) {
        // sunlight caught in the air, one point for each ray
        const far = min(t, fog.shafts.far),
          u = rnd() * far;
        const x = ox + dx * u,
          y = oy + dy * u,
          z = oz + dz * u;
        if (!cast(x, y, z, sun.dir[0], sun.dir[1], sun.dir[2], 1e5, true)) {
          const g = fog.shafts.gain * far;
          o[0] += sun.color[0] * g;
          o[1] += sun.color[1] * g;
          o[2] += sun.color[2] * g;
        }
      }
      if (beam && depth < 2) {
        // a turning lamp's rays: how near does this line of sight come to each, and how far out
        const rx = beam.at[0] - ox,
          ry = beam.at[1] - oy,
          rz = beam.at[2] - oz;
        for (const B of beam.dirs) {
          const bb = dx * B[0] + dy * B[1] + dz * B[2],
            c = dx * rx + dy * ry + dz * rz,
            f = B[0] * rx + B[1] * ry + B[2] * rz;
          const den = max(1e-4, 1 - bb * bb),
            u = (c - bb * f) / den,
            s = (bb * c - f) / den;
          if (s < 0 || u < 0 || u > t) continue;
          const h =
            hypot(ox + dx * u - beam.at[0] - B[0] * s, oy + dy * u - beam.at[1] - B[1] * s, oz + dz * u - beam.at[2] - B[2] * s) /
            (beam.wide * s + 0.45);
          const g = (beam.gain * exp(-h * h) * exp(-s / beam.fade)) / ((s + 5) * sqrt(den));
          o[0] += beam.color[0] * g;
          o[1] += beam.color[1] * g;
          o[2] += beam.color[2] * g;
        }
      }
    }
  }

  const cam = scene.cam;
  const fwd = unit([cam.to[0] - cam.at[0], cam.to[1] - cam.at[1], cam.to[2] - cam.at[2]]);
  const right = unit(cross(fwd, [cam.roll ?? 0, 1, 0])),
    up = cross(right, fwd);
  const focus = cam.focus ?? 50,
    lens = cam.lens ?? 0;

  return {
    triangles: count,
    row(y, width, height, spp, pixels, feats, noiseOf) {
      const tan = Math.tan(((cam.fov / 2) * PI) / 180);
      const side = Math.ceil(sqrt(spp)),
        n = side * side;
      rs = (Math.imul(y + 1, 0x9e3779b1) ^ seed) >>> 0 || 1;
      for (let i = 0; i < 8; i++) rnd();
      for (let x = 0; x < width; x++) {
        let r = 0,
          g = 0,
          bl = 0,
          s1 = 0,
          s2 = 0;
        let a0 = 0,
          a1 = 0,
          a2 = 0,
          n0 = 0,
          n1 = 0,
          n2 = 0,
          zz = 0;
        for (let s = 0; s < n; s++) {
          // a soft pixel, a little wider than itself
          const jx = ((s % side) + rnd()) / side,
            jy = (floor(s / side) + rnd()) / side;
          const sx = ((x + 0.5 + (jx - 0.5) * 1.35) / width) * 2 - 1 + (cam.shift?.[0] ?? 0);
          const sy = 1 - ((y + 0.5 + (jy - 0.5) * 1.35) / height) * 2 + (cam.shift?.[1] ?? 0);
          const kx = sx * tan,
            ky = (sy * tan * height) / width;
          let dx = fwd[0] + right[0] * kx + up[0] * ky,
            dy = fwd[1] + right[1] * kx + up[1] * ky,
            dz = fwd[2] + right[2] * kx + up[2] * ky;
          let ox = cam.at[0],
            oy = cam.at[1],
            oz = cam.at[2];
          if (lens) {
            const a = rnd() * TAU,
              q = sqrt(rnd()) * lens,
              lx = q * cos(a),
              ly = q * sin(a);
            const ex = right[0] * lx + up[0] * ly,
              ey = right[1] * lx + up[1] * ly,
              ez = right[2] * lx + up[2] * ly;
            ox += ex;
            oy += ey;
            oz += ez;
            dx = dx * focus - ex;
            dy = dy * focus - ey;
            dz = dz * focus - ez;
          }
          const l = 1 / sqrt(dx * dx + dy * dy + dz * dz);
          trace(ox, oy, oz, dx * l, dy * l, dz * l, 0, false);
          const o = out[0];
          const q0 = min(o[0], cap),
            q1 = min(o[1], cap),
            q2 = min(o[2], cap);
          r += q0;
          g += q1;
          bl += q2;
          const lum = Math.log(1 + (q0 + q1 + q2) * 4);
          s1 += lum;
          s2 += lum * lum;
          a0 += min(fA0, 1.5);
          a1 += min(fA1, 1.5);
          a2 += min(fA2, 1.5);
          n0 += fN0;
          n1 += fN1;
          n2 += fN2;
          zz += 1 / (1 + fZ);
        }
        const i = y * width + x;
        pixels[i * 3] = r / n;
        pixels[i * 3 + 1] = g / n;
        pixels[i * 3 + 2] = bl / n;
        const f = i * 7;
        feats[f] = a0 / n;
        feats[f + 1] = a1 / n;
        feats[f + 2] = a2 / n;
        feats[f + 3] = n0 / n;
        feats[f + 4] = n1 / n;
        feats[f + 5] = n2 / n;
        feats[f + 6] = Math.log(n / zz);
        noiseOf[i] = max(0, s2 / n - (s1 / n) * (s1 / n)) / n;
      }
    },
  };
}

/* ------------------------------------------------------------- the dark room */

/** Smooths what is noise and keeps what is detail: neighbours count if surface and brightness agree within the noise. */
function denoise(pixels, feats, vari, width, height, strength = 1) {
  // lone bright specks first: no pixel that is not itself a light may outshine its third brightest neighbour by much
  const lum = (i) => pixels[i * 3] + pixels[i * 3 + 1] + pixels[i * 3 + 2];
  for (let pass = 0; pass < 2; pass++) {
    const scale = new Float32Array(width * height).fill(1);
    for (let y = 1; y < height - 1; y++)
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x,
          l = lum(i);
        if (feats[i * 7] + feats[i * 7 + 1] + feats[i * 7 + 2] > 2.6) continue;
        let a = 0,
          b = 0,
          c = 0;
        for (let k = 0; k < 9; k++) {
          if (k === 4) continue;
          const q = lum(i + (floor(k / 3) - 1) * width + (k % 3) - 1);
          if (q > a) {
            c = b;
            b = a;
            a = q;
          } else if (q > b) {
            c = b;
            b = q;
          } else if (q > c) c = q;
        }
        if (l > c * 1.35 + 0.004) scale[i] = (c * 1.1 + 0.002) / l;
      }
    for (let i = 0; i < scale.length; i++) for (let k = 0; k < 3; k++) pixels[i * 3 + k] *= scale[i];
  }
  const out = new Float32Array(pixels.length);
  const lg = new Float32Array(pixels.length);
  for (let i = 0; i < lg.length; i++) lg[i] = Math.log(1 + pixels[i] * 12);
  const v = new Float32Array(vari.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let s = 0,
        c = 0;
      for (let j = -2; j <= 2; j++)
        for (let i = -2; i <= 2; i++) {
          const X = x + i,
            Y = y + j;
          if (X < 0 || Y < 0 || X >= width || Y >= height) continue;
          s += vari[Y * width + X];
          c++;
        }
      v[y * width + x] = s / c;
    }
  const R = 5;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      let r = 0,
        g = 0,
        b = 0,
        sum = 0;
      for (let j = -R; j <= R; j++) {
        const Y = y + j;
        if (Y < 0 || Y >= height) continue;
        for (let i = -R; i <= R; i++) {
          const X = x + i;
          if (X < 0 || X >= width) continue;
          const q = Y * width + X;
          const f = p * 7,
            h = q * 7;
          let d = 0;
          for (let k = 0; k < 3; k++) d += (feats[f + k] - feats[h + k]) ** 2 * 300;
          for (let k = 3; k < 6; k++) d += (feats[f + k] - feats[h + k]) ** 2 * 14;
          d += (feats[f + 6] - feats[h + 6]) ** 2 * 30;
          if (d > 6) continue;
          let e = 0;
          for (let k = 0; k < 3; k++) e += (lg[p * 3 + k] - lg[q * 3 + k]) ** 2;
          d += e / (strength * (v[p] + v[q]) * 9 + 4e-6);
          d += (i * i + j * j) / 26;
          if (d > 8) continue;
          const w = exp(-d);
          r += pixels[q * 3] * w;
          g += pixels[q * 3 + 1] * w;
          b += pixels[q * 3 + 2] * w;
          sum += w;
        }
      }
      out[p * 3] = r / sum;
      out[p * 3 + 1] = g / sum;
      out[p * 3 + 2] = b / sum;
    }
  return out;
}

function blur(src, width, height, radius) {
  let a = Float32Array.from(src),
    b = new Float32Array(src.length);
  const r = max(1, Math.round(radius)),
    k = 1 / (2 * r + 1);
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++)
      for (let c = 0; c < 3; c++) {
        let s = 0;
        const at = (x) => a[(y * width + clamp(x, 0, width - 1)) * 3 + c];
        for (let x = -r; x <= r; x++) s += at(x);
        for (let x = 0; x < width; x++) {
          b[(y * width + x) * 3 + c] = s * k;
          s += at(x + r + 1) - at(x - r);
        }
      }
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let s = 0;
        const at = (y) => b[(clamp(y, 0, height - 1) * width + x) * 3 + c];
        for (let y = -r; y <= r; y++) s += at(y);
        for (let y = 0; y < height; y++) {
          a[(y * width + x) * 3 + c] = s * k;
          s += at(y + r + 1) - at(y - r);
        }
      }
  }
  return a;
}

/** From light to film: lens bloom, exposure, tone curve, colour, falling-off corners, grain. */
function develop(pixels, width, height, post, name) {
  const {
    exposure = 1,
    bloom = [0.05, 0.04, 0.03],
    vignette = 0.25,
    saturation = 1,
    grain = 0.008,
    black = 0.0,
    shadows = [1, 1, 1],
    highlights = [1, 1, 1],
    contrast = 1,
  } = post;
  const layers = [0.0022, 0.009, 0.034].map((s, i) => [blur(pixels, width, height, max(1, s * width)), bloom[i]]);
  const keep = 1 - bloom.reduce((a, b) => a + b, 0);
  const img = new Float32Array(pixels.length);
  for (let i = 0; i < img.length; i++) {
    let v = pixels[i] * keep;
    for (const [l, w] of layers) v += l[i] * w;
    img[i] = v;
  }
  if (post.paint) post.paint(img, width, height);
  const rnd = seeded(name.length * 7919 + width);
  const out = Buffer.alloc(img.length);
  const grit = new Float32Array(width * height).map(() => rnd() + rnd() + rnd() - 1.5);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3;
      const u = (x / width - 0.5) * 2,
        v = (y / height - 0.5) * 2;
      const fall = exposure * (1 - vignette * smooth(0.25, 1.9, u * u + v * v));
      let c = [0, 1, 2].map((k) => {
        const e = img[i + k] * fall;
        return clamp((e * (2.51 * e + 0.03)) / (e * (2.43 * e + 0.59) + 0.14));
      });
      const lum = c[0] * 0.25 + c[1] * 0.65 + c[2] * 0.1;
      c = c.map((q, k) => {
        let w = lum + (q - lum) * saturation;
        w *= mix(shadows[k], highlights[k], smooth(0, 0.6, lum));
        w = clamp(w) ** (1 / 2.2);
        w = w + (contrast - 1) * (w - 0.45) * 4 * w * (1 - w);
        return black + w * (1 - black);
      });
      // grain, clumped a little, weakest in the highlights
      const g0 = grit[y * width + x],
        g1 = grit[y * width + min(width - 1, x + 1)],
        g2 = grit[min(height - 1, y + 1) * width + x];
      const g = (g0 + 0.6 * g1 + 0.6 * g2) * grain * (1.1 - 0.7 * lum);
      for (let k = 0; k < 3; k++) out[i + k] = clamp((c[k] + g) * 255 + 0.5, 0, 255);
    }
  return out;
}

/* ------------------------------------------------------------------- subjects */

const scenes = {};
const lamp = (at, color, power, more = {}) => ({ at, color, power, size: 0.25, glow: 0.5, ...more });
const SODIUM = [1, 0.5, 0.16],
  COOL = [0.78, 0.9, 1],
  WHITE = [1, 0.86, 0.66];

/** A pane of glass with a room behind it, not a flat rectangle of light. */
const room =
  (color, power, seed, pitch = 2) =>
  (x, y, z, alb, emi) => {
    const i = floor((x * 0.83 + z * 0.56) / pitch),
      h = hash(i, floor(y / 1.6), seed);
    const f = 0.35 + 0.65 * h;
    const g = power * f * (0.55 + 0.45 * noise(x * 2.1 + z * 1.7, y * 3.3));
    const warm = 0.85 + 0.3 * hash(i, 3, seed + 5);
    emi[0] = color[0] * g;
    emi[1] = color[1] * g * warm;
    emi[2] = color[2] * g * warm * warm;
  };

scenes.ferry = () => {
  const b = new Builder(),
    rnd = seeded(41);
  const white = b.mat({ color: [0.74, 0.75, 0.74], gloss: 0.03, rough: 0.25 });
  const hull = b.mat({
    color: [0.02, 0.045, 0.09],
    gloss: 0.05,
    rough: 0.12,
    skin: (x, y, z, a) => {
      const streak = 0.75 + 0.5 * fbm(x * 0.35 + z * 0.5, y * 0.12, 3);
      a[0] *= streak;
      a[1] *= streak;
      a[2] *= streak;
      if (y < 0.55) {
        a[0] = 0.16;
        a[1] = 0.025;
        a[2] = 0.02;
      }
      if (y > 4.35 && y < 4.75) a[0] = a[1] = a[2] = 0.65;
    },
  });
  const deckMat = b.mat({ color: [0.11, 0.16, 0.14] });
  const dark = b.mat({ color: [0.03, 0.03, 0.035] });
  const steel = b.mat({ color: [0.3, 0.31, 0.32] });
  const orange = b.mat({ color: [0.8, 0.2, 0.03], gloss: 0.04, rough: 0.2 });
  const funnel = b.mat({ color: [0.62, 0.07, 0.05], gloss: 0.04, rough: 0.2 });
  const saloon = b.mat({ color: [0, 0, 0], skin: room([1, 0.6, 0.27], 1.9, 5, 1.9) });
  const bridgeGlass = b.mat({ color: [0, 0, 0], skin: room([0.3, 0.5, 0.45], 0.09, 9, 2.4) });
  const strip = b.mat({ color: [0.8, 0.8, 0.8], emit: [6, 5, 3.6], lamp: true });
  const garage = b.mat({ color: [0.72, 0.7, 0.62] });
  const bulb = b.mat({ color: [0.8, 0.8, 0.8], emit: [16, 11, 6], lamp: true });
  const red = b.mat({ color: [0.1, 0, 0], emit: [9, 0.5, 0.2], lamp: true });
  const green = b.mat({ color: [0, 0.1, 0], emit: [0.6, 8, 3], lamp: true });
  const lights = [];
  const YAW = 0.9;

  b.place(9, 0, -94, YAW, () => {
    const half = (s, y) => {
      // s along the ship, −39 stern … 39 bow
      const t = clamp((s - 12) / 27),
        flare = smooth(0, 7, y);
      const bow = 7.4 * pow(1 - pow(t, 2.1 + flare * 0.9), 0.75);
      const st = clamp((-s - 33) / 6);
      return max(0.02, bow * (1 - 0.1 * st * st)) * (0.94 + 0.06 * flare);
    };
    const sheer = (s) => 5.6 + 1.5 * pow(clamp((s - 8) / 31), 2);
    for (const side of [-1, 1])
      b.sheet(
        (u, v) => {
          const s = mix(-39, 39, u),
            y = mix(-0.6, sheer(s), v);
          return [s + (1 - v) * -2.6 * smooth(24, 39, s), y, side * half(s, y)];
        },
        70,
        8,
        hull,
      );
    // bulwark rim and decks
    b.sheet(
      (u, v) => {
        const s = mix(-39, 38.9, u),
          w = half(s, 5.6);
        return [s, sheer(s) - 0.9, mix(-w, w, v)];
      },
      50,
      2,
      deckMat,
    );
    // stern with the open car deck
    b.box(-39, -0.6, -7.1, -38.6, 1.1, 7.1, hull);
    for (const e of [-1, 1]) b.box(-39, 1.1, e < 0 ? -7.1 : 5.2, -38.6, 5.6, e < 0 ? -5.2 : 7.1, hull);
    b.box(-39, 5.1, -5.2, -38.6, 5.6, 5.2, white);
    b.box(-38.6, 1, -5.2, -6, 1.1, 5.2, deckMat);
    b.box(-38.6, 4.9, -5.2, -6, 5, 5.2, garage);
    for (const e of [-1, 1]) b.box(-38.6, 1, 5.2 * e - 0.1, -6, 5, 5.2 * e + 0.1, garage);
    b.box(-6.2, 1, -5.2, -6, 5, 5.2, garage);
    for (let i = 0; i < 8; i++) for (const e of [-2.6, 0, 2.6]) b.box(-37.5 + i * 4, 4.82, e - 0.12, -35.5 + i * 4, 4.88, e + 0.12, strip);
    lights.push(
      lamp(b.world([-36, 4.4, 0]), [1, 0.86, 0.62], 45, { size: 1, glow: 0.25, glint: 0 }),
      lamp(b.world([-26, 4.4, 0]), [1, 0.86, 0.62], 45, { size: 1, glow: 0, glint: 0 }),
    );
    // ramp, raised halfway
    b.quad([-39, 1.1, -4.6], [-39, 1.1, 4.6], [-44.2, 1.9, 4.6], [-44.2, 1.9, -4.6], steel);
    b.quad([-39, 0.8, -4.6], [-39, 0.8, 4.6], [-44.2, 1.6, 4.6], [-44.2, 1.6, -4.6], dark);
    b.quad([-39, 0.8, 4.6], [-39, 1.1, 4.6], [-44.2, 1.9, 4.6], [-44.2, 1.6, 4.6], steel);
    b.quad([-44.2, 1.6, -4.6], [-44.2, 1.9, -4.6], [-44.2, 1.9, 4.6], [-44.2, 1.6, 4.6], steel);
    for (const [i, tone] of [
      [0.5, 0.12, 0.14],
      [0.06, 0.08, 0.2],
      [0.6, 0.58, 0.52],
      [0.1, 0.1, 0.1],
      [0.25, 0.3, 0.33],
      [0.4, 0.05, 0.04],
    ].entries()) {
      const paint = b.mat({ color: tone, gloss: 0.06, rough: 0.08 });
      const s = -35 + floor(i / 3) * 6,
        z = (i % 3) * 3.1 - 3.1;
      b.box(s, 1.5, z - 0.9, s + 4.3, 2.2, z + 0.9, paint);
      b.box(s + 0.8, 2.2, z - 0.78, s + 3.2, 2.8, z + 0.78, dark);
      b.box(s - 0.02, 1.85, z - 0.85, s, 2.05, z - 0.5, red);
      b.box(s - 0.02, 1.85, z + 0.5, s, 2.05, z + 0.85, red);
    }
    // a house on deck: walls, windows, a deck edge above
    const house = (x0, x1, w, y0, y1, glass, wall, gap = 2.1, wide = 1.45) => {
      b.box(x0, y0, -w, x1, y1, w, wall);
      b.box(x0 - 0.9, y1, -w - 0.45, x1 + 0.9, y1 + 0.22, w + 0.45, white);
      const lo = y0 + (y1 - y0) * 0.36,
        hi = y0 + (y1 - y0) * 0.8;
      for (let x = x0 + 1; x + wide < x1 - 0.4; x += gap) {
        for (const e of [-1, 1]) b.box(x, lo, e * (w + 0.03) - 0.02, x + wide, hi, e * (w + 0.03) + 0.02, glass);
      }
      for (let z = -w + 0.7; z + wide < w; z += gap) {
        b.box(x0 - 0.04, lo, z, x0 - 0.01, hi, z + wide, glass);
        b.box(x1 + 0.01, lo, z, x1 + 0.04, hi, z + wide, glass);
      }
    };
    const rails = (x0, x1, w, y, m = white) => {
      for (const e of [-1, 1]) {
        for (const h of [0.4, 0.75, 1.1]) b.bar([x0, y + h, e * w], [x1, y + h, e * w], h > 1 ? 0.09 : 0.045, m);
        for (let x = x0; x <= x1; x += 1.6) b.bar([x, y, e * w], [x, y + 1.1, e * w], 0.06, m);
      }
      for (const x of [x0, x1]) for (const h of [0.4, 0.75, 1.1]) b.bar([x, y + h, -w], [x, y + h, w], 0.05, m);
    };
    house(-33, 25, 6.9, 5.6, 8.5, saloon, white);
    rails(-33.8, 25.8, 7.3, 8.72);
    house(-25, 21, 5.9, 8.7, 11.4, saloon, white, 2.4, 1.3);
    rails(-25.8, 21.8, 6.3, 11.62);
    house(8, 18, 4.6, 11.6, 14.2, bridgeGlass, white, 1.5, 1.3);
    b.box(11, 11.9, -8, 15.5, 14, -4.6, white);
    b.box(11, 11.9, 4.6, 15.5, 14, 8, white);
    for (const e of [-1, 1]) {
      b.box(15.52, 12.8, e > 0 ? 4.8 : -7.8, 15.56, 13.7, e > 0 ? 7.8 : -4.8, bridgeGlass);
      b.box(11.3, 12.8, e * 8.02 - 0.02, 15.2, 13.7, e * 8.02 + 0.02, bridgeGlass);
    }
    b.rod([13, 14.2, 0], [12.4, 21.5, 0], 0.32, white, 0.12);
    b.bar([12.7, 18, -2.2], [12.7, 18, 2.2], 0.14, white);
    b.bar([12.9, 16.3, -1.2], [12.9, 16.3, 1.2], 0.3, white);
    b.bar([12.4, 21.5, 0], [-9, 15.8, 0], 0.04, dark);
    b.ball([12.4, 21.6, 0], 0.2, 0.2, 0.2, bulb, 8);
    b.ball([13.05, 18.6, 0], 0.16, 0.16, 0.16, bulb, 8);
    // funnel
    b.sheet(
      (u, v) => {
        const a = u * TAU,
          y = mix(11.6, 16.8, v);
        return [-12 + cos(a) * 2.7 - v * 0.9, y, sin(a) * 1.7];
      },
      26,
      2,
      funnel,
    );
    b.sheet(
      (u, v) => {
        const a = u * TAU,
          y = mix(15.9, 16.9, v);
        return [-12 + cos(a) * 2.75 - (0.8 + v * 0.12), y, sin(a) * 1.75];
      },
      26,
      1,
      dark,
    );
    b.sheet(
      (u, v) => {
        const a = u * TAU,
          y = mix(13.5, 14.7, v);
        return [-12 + cos(a) * 2.74 - 0.45 - v * 0.1, y, sin(a) * 1.74];
      },
      26,
      1,
      white,
    );
    // boats on davits
    for (const e of [-1, 1])
      for (const x of [-18, -9.5, -1]) {
        b.ball([x, 10.35, e * 7], 3.1, 0.85, 1, orange, 18);
        b.box(x - 2.6, 10.2, e * 7 - 1.04, x + 2.6, 10.34, e * 7 + 1.04, white);
        for (const q of [-2, 2]) {
          b.bar([x + q, 8.7, e * 6.5], [x + q, 11.9, e * 6.6], 0.18, white);
          b.bar([x + q, 11.9, e * 6.6], [x + q, 12, e * 7.3], 0.16, white);
        }
      }
    // deck lamps under the overhangs
    for (let x = -31; x < 26; x += 5.2)
      for (const e of [-1, 1]) {
        b.ball([x, 8.42, e * 7.2], 0.14, 0.09, 0.14, bulb, 8);
        if (e > 0 || x < -20) lights.push(lamp(b.world([x, 8.25, e * 7.35]), [1, 0.74, 0.42], 5, { size: 0.15, glow: 0.2 }));
      }
    for (let x = -24; x < 22; x += 7.5)
      for (const e of [-1, 1]) {
        b.ball([x, 11.3, e * 6.2], 0.13, 0.09, 0.13, bulb, 8);
        if (e > 0) lights.push(lamp(b.world([x, 11.1, e * 6.5]), [1, 0.8, 0.52], 5, { size: 0.15, glow: 0.2 }));
      }
    lights.push(lamp(b.world([-30, 13.6, 0]), [1, 0.84, 0.6], 40, { size: 0.4, glow: 0.4 }));
    lights.push(lamp(b.world([-4, 15.4, 3]), [1, 0.88, 0.7], 34, { size: 0.4, glow: 0.1, glint: 0 }));
    lights.push(lamp(b.world([27, 11, 0]), [1, 0.85, 0.62], 30, { size: 0.4, glow: 0.15, glint: 0 }));
    b.rod([-30, 8.7, 0], [-30, 13.6, 0], 0.12, white, 0.08);
    b.ball([-30, 13.7, 0], 0.25, 0.2, 0.25, bulb, 8);
    lights.push(lamp(b.world([-42.5, 8.2, 0]), [1, 0.86, 0.64], 75, { size: 0.4, glow: 0.1, glint: 0 }));
    lights.push(lamp(b.world([12.4, 21.7, 0]), WHITE, 26, { size: 0.2, glow: 0.9 }));
    b.ball([13, 13, 8.3], 0.22, 0.22, 0.22, green, 8);
    lights.push(lamp(b.world([13, 13, 8.7]), [0.1, 1, 0.45], 14, { size: 0.2, glow: 0.7 }));
    lights.push(lamp(b.world([-39, 10.2, 0]), WHITE, 6, { size: 0.2, glow: 0.6 }));
    b.ball([-34, 9.2, 0], 0.2, 0.2, 0.2, bulb, 8);
    const folk = {
      coat: b.mat({ color: [0.05, 0.06, 0.1] }),
      legs: dark,
      skin: b.mat({ color: [0.5, 0.33, 0.25] }),
      hair: b.mat({ color: [0.04, 0.03, 0.02] }),
    };
    for (const x of [-29.5, -28.6, -22, -15, -3, 4.5]) b.person(x, 8.72, 6.8, rnd() * 6, 1.7, folk);
  });

  lights.push(lamp([-34, 11, -12], [1, 0.72, 0.42], 620, { size: 0.6, glow: 0, glint: 0 }));

  // the town across the water
  const town = b.mat({
    color: [0.05, 0.045, 0.05],
    skin: (x, y, z, a, e, nx, ny) => {
      if (ny > 0.5) return;
      const i = floor((x + z) / 2.6),
        j = floor(y / 3),
        fx = (x + z) / 2.6 - i,
        fy = y / 3 - j;
      const h = hash(i, j, floor(z / 9) + 77);
      if (h > 0.8 && fx > 0.25 && fx < 0.72 && fy > 0.3 && fy < 0.78) {
        const p = 0.5 + 2.6 * hash(i, j, 5) ** 2,
          w = hash(i, j, 8);
        e[0] = p;
        e[1] = p * mix(0.5, 0.82, w);
        e[2] = p * mix(0.18, 0.6, w);
      } else {
        // light thrown up from the street
        const g = 0.034 * exp(-max(0, y - a[0]) / 9);
        e[0] = g;
        e[1] = g * 0.58;
        e[2] = g * 0.27;
      }
    },
  });
  const hillMat = b.mat({ color: [0.012, 0.016, 0.02] });
  const rise = (x, z) => {
    const d = -z - 330;
    return max(0, 1.2 + clamp(d / 260) * 62 * (0.35 + fbm(x * 0.0042 + 3, z * 0.004, 4)) * (0.55 + 0.6 * smooth(-420, 180, x)));
  };
  b.sheet(
    (u, v) => {
      const z = mix(-326, -760, v),
        x = mix(-760, 760, u) * (0.6 + v * 0.6);
      return [x, rise(x, z) - (v === 0 ? 3 : 0), z];
    },
    90,
    30,
    hillMat,
  );
  for (let i = 0; i < 1100; i++) {
    const v = pow(rnd(), 1.5),
      z = mix(-334, -640, v),
      x = (rnd() - 0.5) * 760;
    const y = rise(x, z),
      w = 5 + rnd() * 7,
      d = 7 + rnd() * 5,
      h = (4 + rnd() * 6.5) * (v < 0.15 ? 1.25 : 0.8);
    b.box(x - w / 2, y - 6, z - d / 2, x + w / 2, y + h, z + d / 2, town);
    {
      b.quad(
        [x - w / 2, y + h, z + d / 2],
        [x + w / 2, y + h, z + d / 2],
        [x + w / 2, y + h + 2.6, z],
        [x - w / 2, y + h + 2.6, z],
        hillMat,
      );
      for (const e of [-1, 1])
        b.tri([x + (e * w) / 2, y + h, z + d / 2], [x + (e * w) / 2, y + h, z - d / 2], [x + (e * w) / 2, y + h + 2.6, z], hillMat);
    }
  }
  // church
  b.box(84, 10, -400, 92, 46, -392, town);
  b.rod([88, 46, -396], [88, 68, -396], 5.4, hillMat, 0.2, 8);
  const far = b.mat({ color: [0, 0, 0], emit: [14, 8, 3.2], lamp: true }),
    farCool = b.mat({ color: [0, 0, 0], emit: [9, 10, 10], lamp: true });
  for (let x = -250; x < 270; x += 15 + rnd() * 9) {
    const cool = rnd() < 0.2,
      y = 5.5 + rnd();
    b.ball([x, y, -329], 0.55, 0.55, 0.55, cool ? farCool : far, 8);
    lights.push(lamp([x, y, -328.5], cool ? COOL : SODIUM, 260 + rnd() * 260, { size: 0.6, glow: 0.4 }));
  }
  for (let i = 0; i < 70; i++) {
    const z = -350 - rnd() * 270,
      x = (rnd() - 0.5) * 640,
      r = 0.35 + rnd() * 0.3;
    b.ball([x, rise(x, z) + 8, z], r, r, r, rnd() < 0.25 ? farCool : far, 6);
  }
  // the harbour light at the end of the mole
  const mole = b.mat({ color: [0.05, 0.05, 0.05], bump: { size: 1, amp: 0.5, fn: (x, y, z) => fbm(x * 0.8, z * 0.8 + y, 3) } });
  b.sheet(
    (u, v) => {
      const x = mix(52, 240, u),
        a = mix(-1, 1, v);
      return [x, (1 - a * a) * 3.4 + noise(x * 0.6, v * 9) * 0.9 - 0.6, -196 + a * 6 + noise(x * 0.2, 3) * 3];
    },
    120,
    8,
    mole,
  );
  b.rod([58, 2, -196], [58, 11, -196], 1.5, white, 1.1, 16);
  b.rod([58, 11, -196], [58, 12.8, -196], 0.9, red, 0.9, 12);
  lights.push(lamp([58, 12, -194], [1, 0.12, 0.06], 70, { size: 0.5, glow: 0.9 }));
  // the quay we stand on
  const stone = b.mat({
    color: [0.12, 0.115, 0.11],
    gloss: 0.03,
    rough: 0.2,
    skin: (x, y, z, a) => {
      const i = floor(x / 1.9 + (floor(z / 1.1) & 1) * 0.5),
        j = floor(z / 1.1);
      const f = 0.7 + 0.5 * hash(i, j) * 0.6 + 0.5 * (fbm(x * 1.5, z * 1.5, 4) - 0.5);
      const gx = x / 1.9 + (j & 1) * 0.5 - i,
        gz = z / 1.1 - j;
      const seam = gx < 0.025 || gz < 0.04 ? 0.35 : 1;
      a[0] *= f * seam;
      a[1] *= f * seam;
      a[2] *= f * seam;
    },
    bump: { size: 0.3, amp: 0.05, fn: (x, y, z) => fbm(x * 5, z * 5, 3) * 0.6 },
  });
  b.place(0, 0, 0, 0.34, () => {
    b.box(-40, -2, -9.5, -4.6, 1.6, 30, stone);
    b.box(-40, 1.6, -9.5, -4.6, 1.78, -8.7, stone);
    b.box(-5.4, 1.6, -9.5, -4.6, 1.78, 30, stone);
    for (const [x, z] of [
      [-6.2, -8],
      [-12.5, -8.2],
    ]) {
      b.rod([x, 1.6, z], [x, 2.15, z], 0.26, dark, 0.2, 16);
      b.ball([x, 2.2, z], 0.36, 0.16, 0.36, dark, 16);
    }
    b.rod([-9.2, 1.6, -7.4], [-9.2, 6.3, -7.4], 0.075, dark, 0.05, 10);
    b.bar([-9.2, 6.25, -7.4], [-8.2, 6.4, -7.9], 0.05, dark);
    b.rod([-8.2, 6.18, -7.9], [-8.2, 6.4, -7.9], 0.34, dark, 0.08, 14);
    b.ball([-8.2, 6.16, -7.9], 0.16, 0.1, 0.16, bulb, 12);
    lights.push(lamp(b.world([-8.2, 6, -7.9]), [1, 0.66, 0.32], 55, { size: 0.15, glow: 1.3, down: true, glint: 0.3 }));
  });

  return {
    size: [1800, 1200],
    spp: 16,
    deepest: 1,
    mirrorCap: 1.3,
    widths: [1800, 1200, 600],
    mesh: b,
    lights,
    cam: { at: [0, 4.6, 8], to: [1.2, 7.7, -82], fov: 41 },
    water: {
      deep: [0.0012, 0.0028, 0.0042],
      rough: 0.022,
      layers: [
        { size: 46, amp: 0.045 },
        { size: 13, amp: 0.04 },
        { size: 4.1, amp: 0.035 },
      ],
      foam: (x, z) => {
        // wake trailing from the stern, along the ship's own axes
        const dx = x - 9,
          dz = z + 94;
        const ax = dx * cos(YAW) - dz * sin(YAW),
          az = dx * sin(YAW) + dz * cos(YAW);
        if (ax > -38.8) {
          if (ax > 40) return 0;
          const d = clamp((39 - ax) / 70);
          return 0.55 * smooth(0.38, 0.75, fbm(ax * 0.35, az * 0.8, 4)) * exp(-abs(abs(az) - 7.6 - d * 1.5) / 0.7);
        }
        const away = -ax - 38.8;
        return clamp(1.3 * exp(-away / 13) * exp(-((az / (5.5 + away * 0.14)) ** 4)) * smooth(0.3, 0.68, fbm(ax * 0.4, az * 0.7, 5)));
      },
    },
    fog: {
      density: 0.0011,
      height: 60,
      far: 2600,
      color: (x, y, z, o) => {
        const g = exp(-abs(y) * 9);
        o[0] = 0.012 + 0.05 * g;
        o[1] = 0.018 + 0.034 * g;
        o[2] = 0.032 + 0.024 * g;
      },
    },
    sky: (x, y, z, o) => {
      const h = max(0, y),
        g = exp(-h * 7),
        side = 0.75 + 0.45 * smooth(-0.7, 0.5, x);
      const u = (x / (h + 0.14)) * 0.9,
        v = (z / (h + 0.14)) * 0.9;
      const c = smooth(0.42, 0.78, fbm(u * 1.3 + 7, v * 0.8 + 2, 6));
      const base = [0.006 + 0.052 * g * side, 0.0125 + 0.038 * g * side, 0.03 + 0.03 * g];
      const lit = [0.03 + 0.075 * g, 0.03 + 0.046 * g, 0.042 + 0.03 * g];
      for (let k = 0; k < 3; k++) o[k] += mix(base[k], lit[k], c * 0.75);
    },
    ambient: [0.006, 0.009, 0.016],
    post: {
      exposure: 2.1,
      bloom: [0.07, 0.05, 0.035],
      vignette: 0.35,
      saturation: 1.08,
      shadows: [0.94, 1, 1.1],
      highlights: [1.03, 1, 0.96],
      contrast: 1.06,
    },
  };
};

scenes.cranes = () => {
  const b = new Builder(),
    rnd = seeded(12);
  const rust = (base) => (x, y, z, a) => {
    const f = 0.7 + 0.7 * fbm(x * 0.7 + z * 0.4, y * 0.25, 4);
    a[0] = base[0] * f;
    a[1] = base[1] * f;
    a[2] = base[2] * f;
  };
  const blue = b.mat({ color: [0, 0, 0], skin: rust([0.05, 0.12, 0.2]), gloss: 0.04, rough: 0.25 });
  const ochre = b.mat({ color: [0, 0, 0], skin: rust([0.42, 0.2, 0.05]), gloss: 0.04, rough: 0.25 });
  const dark = b.mat({ color: [0.03, 0.03, 0.033] });
  const glassM = b.mat({ color: [0.02, 0.02, 0.02], gloss: 0.12, rough: 0.03 });
  const litGlass = b.mat({ color: [0, 0, 0], skin: room([1, 0.62, 0.28], 1.6, 3, 1) });
  const red = b.mat({ color: [0.1, 0, 0], emit: [7, 0.5, 0.2], lamp: true });
  const lights = [];

  const crane = (x, z, yaw, raise, paint, s = 1) => {
    b.place(x, 2.6, z, 0, () => {
      // portal: four splayed legs over the rails
      for (const i of [-1, 1])
        for (const j of [-1, 1]) {
          b.bar([i * 5.6, 0.8, j * 5], [i * 3.2, 14, j * 3], 0.95, paint);
          b.box(i * 5.6 - 1.5, 0, j * 5 - 0.5, i * 5.6 + 1.5, 1, j * 5 + 0.5, dark);
        }
      for (const j of [-1, 1]) {
        b.bar([-4.4, 7.6, j * 4], [4.4, 7.6, j * 4], 0.6, paint);
        b.bar([-4.4, 7.6, j * 4], [0, 14, j * 3], 0.3, paint);
        b.bar([4.4, 7.6, j * 4], [0, 14, j * 3], 0.3, paint);
      }
      for (const i of [-1, 1]) b.bar([i * 4.4, 7.6, -4], [i * 4.4, 7.6, 4], 0.6, paint);
      b.box(-4.2, 13.6, -3.8, 4.2, 14.7, 3.8, paint);
      for (let y = 1; y < 14; y += 0.5) b.bar([5.7 - y * 0.18, y, 5.4 - y * 0.15], [5.1 - y * 0.18, y, 5.4 - y * 0.15], 0.06, dark);
      b.rod([0, 14.7, 0], [0, 16.4, 0], 1.9, dark, 1.9, 20);
      b.place(0, 16.4, 0, yaw, () => {
        b.box(-6.4, 0, -2.2, 2.4, 0.5, 2.2, dark);
        b.box(-6, 0.5, -2, 0.6, 4.6, 2, paint);
        for (let i = 0; i < 4; i++) b.box(-5.4 + i * 1.5, 2.2, 2.01, -4.5 + i * 1.5, 3.6, 2.03, i === 2 ? litGlass : glassM);
        b.box(-6.2, 4.6, -2.2, 0.8, 4.8, 2.2, dark);
        b.box(-7.6, 0.2, -1.8, -6, 3, 1.8, dark);
        // driver's cab
        b.box(1.6, 1.4, 1.1, 3.8, 4, 2.9, paint);
        b.box(3.81, 1.9, 1.25, 3.85, 3.8, 2.75, litGlass);
        b.box(1.9, 2.2, 2.91, 3.6, 3.8, 2.94, litGlass);
        // A-frame, jib, stays, hook
        const top = [-2.2, 15, 0],
          foot = [1.8, 2, 0],
          len = 35 * s;
        const tip = [foot[0] + cos(raise) * len, foot[1] + sin(raise) * len, 0];
        for (const j of [-1, 1]) {
          b.bar([0.6, 4.6, j * 1.8], [top[0], top[1], j * 0.7], 0.4, paint);
          b.bar([-5.6, 4.6, j * 1.8], [top[0], top[1], j * 0.7], 0.35, paint);
          for (const q of [0.35, 0.68])
            b.bar(
              [mix(0.6, top[0], q), mix(4.6, 15, q), j * mix(1.8, 0.7, q)],
              [mix(-5.6, top[0], q), mix(4.6, 15, q), j * mix(1.8, 0.7, q)],
              0.2,
              paint,
            );
          b.bar([top[0], top[1], j * 0.6], [tip[0] - cos(raise) * 1, tip[1] - sin(raise) * 1, j * 0.4], 0.09, dark);
          b.bar([top[0], top[1] - 0.4, j * 0.3], [mix(foot[0], tip[0], 0.62), mix(foot[1], tip[1], 0.62) + 0.6, j * 0.3], 0.07, dark);
        }
        b.bar([top[0], top[1], -0.8], [top[0], top[1], 0.8], 0.5, paint);
        b.lattice(foot, [mix(foot[0], tip[0], 0.12), mix(foot[1], tip[1], 0.12), 0], 1.5, 2, 2, 0.11, paint);
        b.lattice([mix(foot[0], tip[0], 0.12), mix(foot[1], tip[1], 0.12), 0], tip, 2, 0.8, 15, 0.1, paint);
        b.ball([tip[0], tip[1] + 0.3, 0], 0.6, 0.6, 0.25, dark, 12);
        const drop = 15 * s;
        for (const j of [-0.12, 0.12]) b.bar([tip[0] + 0.5, tip[1], j], [tip[0] + 0.5, tip[1] - drop, j], 0.06, dark);
        b.ball([tip[0] + 0.5, tip[1] - drop - 0.4, 0], 0.4, 0.7, 0.3, dark, 10);
        b.ball([tip[0], tip[1] + 1.1, 0], 0.28, 0.28, 0.28, red, 8);
        lights.push(lamp(b.world([tip[0], tip[1] + 1.1, 0]), [1, 0.12, 0.06], 22, { size: 0.3, glow: 2 }));
      });
    });
  };
  crane(-39, -128, 0.5, 0.98, blue);
  crane(-4, -134, -0.35, 0.8, ochre, 1.02);
  crane(33, -142, 2.7, 1.06, blue);

  // quay, rails, sheds, containers
  const wall = b.mat({
    color: [0.13, 0.12, 0.11],
    skin: (x, y, z, a) => {
      const wet = smooth(1.7, 0.4, y + 0.5 * fbm(x * 0.6, 2, 3)),
        f = (0.65 + 0.7 * fbm(x * 0.5, y * 1.6, 4)) * (1 - 0.65 * wet);
      const joint = abs(x / 7 - floor(x / 7)) < 0.015 ? 0.5 : 1;
      a[0] *= f * joint;
      a[1] *= f * joint * (1 + wet * 0.12);
      a[2] *= f * joint;
    },
  });
  b.box(-260, -3, -260, 260, 2.6, -118, wall);
  for (let x = -150; x < 150; x += 7) b.rod([x, 0.2, -117.7], [x, 2.4, -117.7], 0.42, dark, 0.42, 10);
  for (let x = -120; x < 130; x += 14) b.rod([x, 2.6, -119.4], [x, 3.3, -119.4], 0.35, dark, 0.3, 10);
  const shed = b.mat({
    color: [0.085, 0.052, 0.045],
    skin: (x, y, z, a) => {
      const f = 0.75 + 0.5 * fbm(x * 0.3, y * 0.6, 4);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const slate = b.mat({ color: [0.05, 0.052, 0.06] });
  for (let i = 0; i < 8; i++) {
    const x = -150 + i * 26 + (i > 3 ? 42 : 0),
      z = -190;
    b.box(x, 2.6, z - 30, x + 25.6, 13, z, shed);
    b.quad([x, 13, z], [x + 12.8, 18.5, z], [x + 12.8, 18.5, z - 30], [x, 13, z - 30], slate);
    b.quad([x + 25.6, 13, z], [x + 12.8, 18.5, z], [x + 12.8, 18.5, z - 30], [x + 25.6, 13, z - 30], slate);
    b.tri([x, 13, z], [x + 25.6, 13, z], [x + 12.8, 18.5, z], shed);
    for (let q = 0; q < 4; q++)
      b.box(x + 2.5 + q * 5.8, 7.4, z + 0.02, x + 5.2 + q * 5.8, 10.6, z + 0.06, hash(i, q) > 0.72 ? litGlass : glassM);
    b.box(x + 9, 2.6, z + 0.02, x + 16, 7, z + 0.1, dark);
  }
  const tones = [
    [0.35, 0.06, 0.03],
    [0.04, 0.13, 0.22],
    [0.36, 0.22, 0.06],
    [0.1, 0.2, 0.15],
    [0.3, 0.3, 0.3],
  ].map((c) =>
    b.mat({
      color: c,
      skin: (x, y, z, a) => {
        const f = (0.75 + 0.3 * fbm(x * 0.4, y, 3)) * (0.88 + 0.12 * sin(x * 18));
        a[0] *= f;
        a[1] *= f;
        a[2] *= f;
      },
    }),
  );
  for (let i = 0; i < 17; i++) {
    const x = 56 + (i % 6) * 12.6 + (floor(i / 6) & 1) * 0.4;
    const lvl = floor(i / 6);
    if (lvl === 2 && i % 6 > 3) continue;
    b.box(x, 2.6 + lvl * 2.6, -158, x + 12.2, 5.16 + lvl * 2.6, -155.5, tones[floor(rnd() * 5)]);
  }
  for (let i = 0; i < 7; i++)
    b.box(
      -118 + (i % 4) * 12.6,
      2.6 + floor(i / 4) * 2.6,
      -152,
      -105.8 + (i % 4) * 12.6,
      5.16 + floor(i / 4) * 2.6,
      -149.5,
      tones[floor(rnd() * 5)],
    );
  const bulb = b.mat({ color: [0, 0, 0], emit: [18, 10, 4], lamp: true });
  for (const x of [-108, -72, -20, 14, 62, 104]) {
    b.rod([x, 2.6, -150], [x, 15, -150], 0.16, dark, 0.1, 8);
    b.ball([x, 15.1, -149.6], 0.42, 0.25, 0.42, bulb, 8);
    lights.push(lamp([x, 14.8, -149], SODIUM, 260, { size: 0.4, glow: 0.9 }));
  }
  // a barge alongside and a tug's mast
  const barge = b.mat({
    color: [0.05, 0.03, 0.028],
    skin: (x, y, z, a) => {
      const f = 0.6 + 0.8 * fbm(x * 0.5, y * 2, 4);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  b.place(-62, 0, -111, 0, () => {
    b.sheet(
      (u, v) => [mix(-24, 24, u), mix(-0.5, 2.1 + 0.7 * pow(abs(u - 0.5) * 2, 4), v), 4.2 * pow(1 - pow(abs(u - 0.5) * 2, 6), 0.6)],
      50,
      3,
      barge,
    );
    b.sheet(
      (u, v) => [mix(-24, 24, u), 2 + 0.7 * pow(abs(u - 0.5) * 2, 4), mix(-4.2, 4.2, v) * pow(1 - pow(abs(u - 0.5) * 2, 6), 0.6)],
      40,
      1,
      dark,
    );
    b.box(-20, 2, -2.4, -14, 5.4, 2.4, shed);
    b.box(-20.4, 5.4, -2.7, -13.6, 5.6, 2.7, slate);
    b.box(-19, 3.8, 2.41, -17.6, 4.8, 2.44, litGlass);
    b.box(-16.8, 3.8, 2.41, -15.2, 4.8, 2.44, litGlass);
    b.rod([-17, 5.6, 0], [-17, 11, 0], 0.1, dark, 0.05, 8);
  });
  // the ridge beyond
  b.sheet(
    (u, v) => {
      const x = mix(-1400, 1400, u);
      return [x, v * (7 + 190 * max(0, fbm(u * 9 + 2.4, 3, 5) - 0.34)), -1100 - v * 60];
    },
    160,
    1,
    slate,
  );

  const sunAt = unit([0.2, 0.012, -1]);
  const sky = (x, y, z, o) => {
    const h = max(0, y);
    const near = max(0, x * sunAt[0] + y * sunAt[1] + z * sunAt[2]);
    const low = exp(-h * 9),
      midh = exp(-((h - 0.12) ** 2) / 0.012);
    const glow = pow(near, 14),
      core = pow(near, 160);
    let r = 0.055 + 0.1 * midh + low * (0.36 + 0.75 * glow) + core * 1.1;
    let g = 0.075 + 0.072 * midh + low * (0.17 + 0.34 * glow) + core * 0.55;
    let bl = 0.15 + 0.1 * midh + low * (0.13 + 0.06 * glow) + core * 0.14;
    const u = (x / (h + 0.09)) * 0.55,
      v = (z / (h + 0.09)) * 0.55;
    const d = fbm(u * 0.8 + 1.2, v * 1.7 + fbm(u, v, 3) * 0.9, 6);
    const c = smooth(0.4, 0.62, d) * smooth(0, 0.07, h),
      thin = smooth(0.4, 0.49, d) * (1 - smooth(0.5, 0.68, d));
    const warm = 0.35 + 1.5 * pow(near, 5);
    const cr = 0.085 + warm * (0.11 + 0.62 * thin) * exp(-h * 2.1),
      cg = 0.075 + warm * (0.045 + 0.25 * thin) * exp(-h * 2.6),
      cb = 0.12 + warm * (0.035 + 0.15 * thin) * exp(-h * 2.6);
    r = mix(r, cr, c * 0.85);
    g = mix(g, cg, c * 0.85);
    bl = mix(bl, cb, c * 0.85);
    // behind us it is already night
    const k = mix(0.4, 1, smooth(-0.5, 0.5, -z));
    o[0] += r * k;
    o[1] += g * k;
    o[2] += bl * k;
  };
  return {
    size: [1200, 800],
    spp: 25,
    deepest: 1,
    mirrorCap: 2,
    mesh: b,
    lights,
    sky,
    ambient: [0.03, 0.028, 0.042],
    cam: { at: [-4, 5, 2], to: [-3, 19, -128], fov: 43, shift: [0, 0] },
    water: {
      deep: [0.006, 0.011, 0.018],
      rough: 0.02,
      layers: [
        { size: 60, amp: 0.03, turn: 0.5 },
        { size: 17, amp: 0.035 },
        { size: 5, amp: 0.035, turn: 2 },
      ],
    },
    fog: {
      density: 0.00075,
      height: 40,
      far: 2500,
      color: (x, y, z, o) => {
        const near = max(0, x * sunAt[0] + z * sunAt[2]),
          g = pow(near, 8);
        o[0] = 0.13 + 0.42 * g;
        o[1] = 0.095 + 0.17 * g;
        o[2] = 0.13 + 0.04 * g;
      },
    },
    post: {
      exposure: 1.2,
      bloom: [0.05, 0.04, 0.03],
      vignette: 0.32,
      saturation: 1.05,
      shadows: [0.92, 0.98, 1.12],
      highlights: [1.03, 1, 0.93],
      contrast: 1.22,
    },
  };
};

scenes['school-boat'] = () => {
  const b = new Builder(),
    rnd = seeded(77);
  const dark = b.mat({ color: [0.03, 0.028, 0.025] });
  const stone = b.mat({
    color: [0.3, 0.28, 0.25],
    skin: (x, y, z, a) => {
      const j = floor(y / 0.42),
        i = floor(z / 0.95 + (j & 1) * 0.5),
        gz = z / 0.95 + (j & 1) * 0.5 - i,
        gy = y / 0.42 - j;
      const wet = smooth(0.75, 0.25, y + 0.25 * fbm(z * 0.7, 4, 3)),
        f = (0.7 + 0.35 * hash(i, j) + 0.5 * (fbm(z * 2, y * 3, 4) - 0.5)) * (gz < 0.03 || gy < 0.07 ? 0.55 : 1) * (1 - 0.6 * wet);
      a[0] *= f * (1 - wet * 0.25);
      a[1] *= f;
      a[2] *= f * (1 - wet * 0.3);
    },
  });
  const shutters = [
    [0.05, 0.13, 0.1],
    [0.13, 0.07, 0.04],
    [0.06, 0.09, 0.14],
  ].map((c) => b.mat({ color: c }));
  const frame = b.mat({ color: [0.55, 0.53, 0.48] });
  const pane = b.mat({ color: [0.02, 0.022, 0.025], gloss: 0.1, rough: 0.02 });
  const lit = b.mat({ color: [0, 0, 0], skin: room([1, 0.62, 0.3], 1.5, 4, 0.8) });
  const tile = b.mat({
    color: [0.26, 0.12, 0.08],
    skin: (x, y, z, a) => {
      const f = 0.65 + 0.6 * fbm(z * 2, x * 3, 3);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const HALF = 8.4;
  for (const e of [-1, 1]) {
    const q = (x0, y0, z0, x1, y1, z1, m) => b.box(min(e * x0, e * x1), y0, z0, max(e * x0, e * x1), y1, z1, m);
    q(HALF, -2, -260, HALF + 60, 1.15, 12, stone);
    q(HALF - 0.12, 1.15, -260, HALF + 0.5, 1.32, 12, stone);
    let z = 6;
    while (z > -210) {
      const w = 5.5 + rnd() * 5,
        h = 7 + floor(rnd() * 3) * 2.6,
        back = HALF + (e > 0 ? 2.9 : 2.2) + rnd() * 0.5;
      const tint = [
        [0.5, 0.3, 0.2],
        [0.55, 0.43, 0.27],
        [0.42, 0.36, 0.32],
        [0.5, 0.47, 0.42],
        [0.45, 0.23, 0.17],
        [0.36, 0.39, 0.36],
      ][floor(rnd() * 6)];
      const plaster = b.mat({
        color: tint,
        skin: (x, y, zz, a) => {
          const stain = smooth(0.35, 0.8, fbm(zz * 0.9 + tint[0] * 50, y * 0.35, 5)),
            damp = smooth(3.2, 1.3, y + fbm(zz * 0.8, 1, 3));
          const f = (0.8 + 0.3 * fbm(zz * 3, y * 3, 3)) * (1 - 0.3 * stain) * (1 - 0.4 * damp);
          a[0] *= f;
          a[1] *= f;
          a[2] *= f;
        },
      });
      q(back, 1.15, z - w, back + 12, h, z, plaster);
      // eaves and roof
      q(back - 0.45, h, z - w - 0.05, back + 0.4, h + 0.18, z + 0.05, frame);
      b.quad(
        [e * (back - 0.5), h + 0.18, z],
        [e * (back - 0.5), h + 0.18, z - w],
        [e * (back + 6), h + 3.4, z - w],
        [e * (back + 6), h + 3.4, z],
        tile,
      );
      if (rnd() < 0.7) q(back + 3, h + 1, z - w * 0.6, back + 3.8, h + 4.2, z - w * 0.6 + 0.9, plaster);
      const cols = max(2, Math.round(w / 2.3)),
        sm = shutters[floor(rnd() * 3)];
      for (let y = 1.5, fl = 0; y < h - 1.6; y += 2.6, fl++)
        for (let i = 0; i < cols; i++) {
          const zc = z - w * ((i + 0.5) / cols),
            door = fl === 0 && i === floor(cols / 2);
          const y0 = door ? 1.2 : y + 0.5,
            y1 = door ? 3.4 : y + 2,
            hw = door ? 0.55 : 0.48;
          q(back - 0.05, y0 - 0.1, zc - hw - 0.12, back + 0.1, y1 + 0.12, zc + hw + 0.12, frame);
          q(back - 0.07, y0, zc - hw, back - 0.06, y1, zc + hw, door ? sm : hash(i, fl, floor(z * 3)) > 0.84 ? lit : pane);
          if (!door) {
            q(back - 0.1, (y0 + y1) / 2 - 0.03, zc - hw, back - 0.07, (y0 + y1) / 2 + 0.03, zc + hw, frame);
            q(back - 0.1, y0, zc - 0.03, back - 0.07, y1, zc + 0.03, frame);
            for (const s of [-1, 1])
              if (hash(i, fl, s + floor(z)) > 0.2)
                q(back - 0.12, y0 - 0.04, zc + s * (hw + 0.36) - 0.26, back - 0.05, y1 + 0.04, zc + s * (hw + 0.36) + 0.26, sm);
            q(back - 0.25, y0 - 0.2, zc - hw - 0.2, back, y0 - 0.1, zc + hw + 0.2, frame);
          }
        }
      z -= w + (rnd() < 0.2 ? 1.6 : 0.02);
    }
    // moorings, lamps, small boats tied up
    for (let k = 0; k < 16; k++) {
      const zz = 2 - k * 7.5 - rnd() * 3,
        x = e * (HALF - 0.9 - rnd() * 0.5);
      b.rod([x, -1, zz], [x + (rnd() - 0.5) * 0.25, 2.3 + rnd() * 0.7, zz], 0.13, dark, 0.1, 10);
    }
    for (let k = 0; k < 6; k++) {
      const zz = -8 - k * 21 - (e > 0 ? 9 : 0),
        x = e * (HALF + 0.45);
      b.rod([x, 1.3, zz], [x, 4.7, zz], 0.06, dark, 0.045, 8);
      b.ball([x, 4.9, zz], 0.2, 0.24, 0.2, frame, 10);
    }
  }
  const boatHull = (len, wide, high, m, inner) => {
    const hw = (u) => wide * pow(max(0, 1 - pow(clamp((u - 0.35) / 0.65), 2.3)), 0.8) * (0.8 + 0.2 * smooth(0, 0.35, u));
    const sh = (u) => high * (0.82 + 0.18 * smooth(0.2, 0, u) + 0.55 * pow(u, 3));
    for (const s of [-1, 1])
      b.sheet(
        (u, v) => [mix(-len / 2, len / 2, u) + v * 0.35 * u * u, mix(-0.3, sh(u), v), s * hw(u) * (0.72 + 0.28 * pow(v, 0.7))],
        36,
        6,
        m,
      );
    b.sheet((u, v) => [mix(-len / 2, len / 2, u) + 0.3 * u * u, sh(u) * 0.6, mix(-1, 1, v) * hw(u) * 0.93], 30, 2, inner);
    for (const s of [-1, 1])
      for (let i = 0; i < 24; i++) {
        const p = (u) => [mix(-len / 2, len / 2, u) + 0.35 * u * u, sh(u), s * hw(u)];
        b.bar(p(i / 24), p((i + 1) / 24), 0.09, inner);
      }
    b.box(-len / 2 - 0.02, -0.3, -wide * 0.8, -len / 2 + 0.06, high, wide * 0.8, m);
  };
  const wood = b.mat({
    color: [0.2, 0.1, 0.045],
    gloss: 0.04,
    rough: 0.1,
    skin: (x, y, z, a) => {
      const f = 0.8 + 0.4 * fbm(x * 6, z * 0.9 + y, 3);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const cream = b.mat({ color: [0.72, 0.68, 0.58], gloss: 0.04, rough: 0.12 });
  const green = b.mat({
    color: [0.03, 0.14, 0.11],
    gloss: 0.05,
    rough: 0.08,
    skin: (x, y, z, a) => {
      if (y > 0.62) {
        a[0] = 0.7;
        a[1] = 0.66;
        a[2] = 0.56;
      }
    },
  });
  const tarp = b.mat({ color: [0.14, 0.2, 0.25] });
  for (const [x, z, yaw, m] of [
    [-6.6, -13, 1.6, tarp],
    [6.7, -24, 1.5, wood],
    [-6.7, -36, 1.63, wood],
    [6.6, -47, 1.6, tarp],
    [6.9, -9, 1.55, wood],
  ])
    b.place(x, 0, z, yaw, () => {
      boatHull(4.6, 0.85, 0.55, m === tarp ? dark : cream, wood);
      if (m === tarp) b.sheet((u, v) => [mix(-2.1, 1.7, u), 0.55 + 0.35 * sin(v * PI), mix(-0.8, 0.8, v)], 10, 10, tarp);
    });
  // the school boat itself, coming towards us
  b.place(0.9, 0, -17.5, -1.3, () => {
    boatHull(9.4, 1.5, 0.95, green, wood);
    const glassy = b.mat({ color: [0.75, 0.71, 0.6], gloss: 0.04, rough: 0.1 });
    for (const s of [-1, 1]) {
      for (const x of [-3.2, -1.7, -0.2, 1.3]) b.rod([x, 0.85, s * 1.2], [x, 2.35, s * 1.15], 0.04, cream, 0.04, 8);
      b.box(-3.3, 0.85, s * 1.24 - 0.03, 1.4, 1.2, s * 1.24 + 0.03, glassy);
    }
    b.sheet((u, v) => [mix(-3.7, 1.8, u), 2.36 + 0.16 * sin(v * PI) + 0.05 * sin(u * PI), mix(-1.36, 1.36, v)], 12, 12, cream);
    b.sheet((u, v) => [mix(-3.7, 1.8, u), 2.28 + 0.16 * sin(v * PI), mix(-1.36, 1.36, v)], 8, 8, cream);
    for (const s of [-1, 1]) b.bar([-3.7, 2.33, s * 1.36], [1.8, 2.33, s * 1.36], 0.09, green);
    b.bar([1.8, 2.36, -1.36], [1.8, 2.36, 1.36], 0.1, green);
    const skinTones = [
      [0.5, 0.33, 0.24],
      [0.32, 0.2, 0.13],
      [0.6, 0.42, 0.33],
    ].map((c) => b.mat({ color: c }));
    const hairs = [
      [0.05, 0.03, 0.02],
      [0.22, 0.12, 0.05],
      [0.4, 0.28, 0.12],
      [0.03, 0.03, 0.03],
    ].map((c) => b.mat({ color: c }));
    const coats = [
      [0.55, 0.09, 0.05],
      [0.6, 0.42, 0.05],
      [0.06, 0.12, 0.3],
      [0.1, 0.28, 0.2],
      [0.5, 0.2, 0.25],
      [0.15, 0.3, 0.42],
    ].map((c) => b.mat({ color: c }));
    let k = 0;
    for (const x of [-2.5, -1.2, 0.1, 1.2])
      for (const s of [-0.72, 0.05, 0.75]) {
        if (k === 4 || k === 7) {
          k++;
          continue;
        }
        b.person(
          x + (rnd() - 0.5) * 0.25,
          0.75,
          s,
          (rnd() - 0.5) * 1.1,
          1.3 + rnd() * 0.2,
          { coat: coats[k % 6], legs: dark, skin: skinTones[k % 3], hair: hash(k, 2) > 0.6 ? coats[(k + 2) % 6] : hairs[k % 4] },
          { seated: true, head: 1.12 },
        );
        k++;
      }
    // one on the foredeck with a satchel, the captain at the back
    b.person(
      2.6,
      0.72,
      0.25,
      0.3,
      1.34,
      { coat: coats[1], legs: b.mat({ color: [0.05, 0.06, 0.12] }), skin: skinTones[0], hair: coats[0] },
      { pack: coats[2], head: 1.12 },
    );
    b.person(-4.1, 0.62, 0, 0, 1.78, {
      coat: b.mat({ color: [0.03, 0.04, 0.07] }),
      legs: dark,
      skin: skinTones[2],
      hair: b.mat({ color: [0.03, 0.035, 0.06] }),
    });
    b.rod([-3.9, 0.6, 0.25], [-3.5, 1.5, 0.25], 0.03, dark);
    b.ball([4.55, 1.62, 0], 0.11, 0.11, 0.11, b.mat({ color: [0.3, 0.3, 0.3], emit: [9, 7.4, 4.8], lamp: true }), 10);
    b.rod([4.4, 1.2, 0], [4.4, 1.7, 0], 0.035, dark);
    for (const s of [-1, 1]) for (const x of [-2.6, 0, 2.2]) b.ball([x, 0.5, s * 1.56], 0.15, 0.27, 0.15, cream, 10);
  });
  const lights = [lamp([2, 1.62, -13.1], [1, 0.82, 0.55], 7, { size: 0.1, glow: 1.2 })];
  // a footbridge in the mist
  b.sheet(
    (u, v) => {
      const a = mix(0.16, PI - 0.16, u),
        r = 9.6;
      return [cos(a) * r * 0.93, 1 + sin(a) * 4.6 - 0.4, -52 - v * 4];
    },
    40,
    1,
    stone,
  );
  for (const zz of [-52, -56]) {
    const N = 40;
    for (let i = 0; i < N; i++) {
      const a0 = mix(0.16, PI - 0.16, i / N),
        a1 = mix(0.16, PI - 0.16, (i + 1) / N);
      const p = (a, top) => [cos(a) * 9.6 * 0.93, top ? 4.1 + sin(a) * 2.3 : 0.6 + sin(a) * 4.6, zz];
      b.quad(p(a0, 0), p(a1, 0), p(a1, 1), p(a0, 1), stone);
    }
  }
  b.sheet(
    (u, v) => {
      const a = mix(0.1, PI - 0.1, u);
      return [cos(a) * 9.2, 3.95 + sin(a) * 2.3, -52 - v * 4];
    },
    30,
    1,
    stone,
  );
  b.person(1.5, 6.1, -53.4, 3, 1.75, { coat: dark, legs: dark, skin: dark, hair: dark });

  const sunAt = unit([0.12, 0.16, -1]);
  const haze = (x, y, z, o) => {
    const near = max(0, x * sunAt[0] + y * sunAt[1] + z * sunAt[2]);
    const g = pow(near, 7),
      k = pow(near, 60);
    const up = smooth(-0.1, 0.6, y);
    o[0] = mix(0.36, 0.42, up) + 0.46 * g + 0.55 * k;
    o[1] = mix(0.39, 0.47, up) + 0.3 * g + 0.42 * k;
    o[2] = mix(0.42, 0.56, up) + 0.1 * g + 0.22 * k;
  };
  const t = [0, 0, 0];
  return {
    size: [1200, 800],
    spp: 16,
    deepest: 1,
    mesh: b,
    lights,
    ambient: [0.3, 0.32, 0.34],
    sky: (x, y, z, o) => {
      haze(x, y, z, t);
      o[0] += t[0];
      o[1] += t[1];
      o[2] += t[2];
    },
    sun: { dir: sunAt, color: [0.9, 0.68, 0.42], soft: 0.5 },
    cam: { at: [-1.6, 2.75, 1], to: [0.35, 2.3, -18], fov: 47, lens: 0.035, focus: 17 },
    water: {
      deep: [0.02, 0.035, 0.032],
      rough: 0.012,
      layers: [
        { size: 14, amp: 0.026 },
        { size: 4.3, amp: 0.022 },
        { size: 1.6, amp: 0.018 },
      ],
      foam: (x, z) => {
        // the bow wave
        const dx = x - 0.9,
          dz = z + 17.5,
          c = cos(-1.3),
          s = sin(-1.3),
          ax = dx * c - dz * s,
          az = dx * s + dz * c;
        if (ax > 5 || ax < -9) return 0;
        const d = 4.6 - ax;
        return 0.5 * smooth(0.36, 0.7, fbm(ax * 2.2, az * 2.6, 4)) * exp(-abs(abs(az) - 0.35 - d * 0.3) / 0.16) * exp(-d / 5);
      },
      calm: (x, z) => 0.5 + 1.1 * fbm(x * 0.1, z * 0.06, 3),
    },
    fog: { density: 0.0098, height: 30, far: 1500, color: haze },
    post: {
      exposure: 0.82,
      bloom: [0.05, 0.05, 0.05],
      vignette: 0.3,
      saturation: 0.98,
      shadows: [0.95, 1, 1.06],
      highlights: [1.02, 1, 0.97],
      contrast: 1.25,
    },
  };
};

scenes.regatta = () => {
  const b = new Builder(),
    rnd = seeded(5);
  const hullWhite = b.mat({
    color: [0.72, 0.73, 0.72],
    gloss: 0.05,
    rough: 0.06,
    skin: (x, y, z, a) => {
      if (y < 0.1) {
        a[0] = 0.03;
        a[1] = 0.05;
        a[2] = 0.1;
      }
    },
  });
  const hullNavy = b.mat({ color: [0.025, 0.05, 0.12], gloss: 0.06, rough: 0.06 });
  const hullRed = b.mat({ color: [0.4, 0.04, 0.03], gloss: 0.06, rough: 0.06 });
  const teak = b.mat({ color: [0.42, 0.39, 0.33] });
  const spar = b.mat({ color: [0.4, 0.4, 0.41], gloss: 0.2, rough: 0.2, metal: 1 });
  const wire = b.mat({ color: [0.15, 0.15, 0.16] });
  const dark = b.mat({ color: [0.04, 0.04, 0.05] });
  const cloth = (c) =>
    b.mat({
      color: c,
      through: 0.3,
      skin: (x, y, z, a) => {
        // seams
        const s = y / 1.05,
          k = s - floor(s);
        const f = (k < 0.03 ? 0.84 : 1) * (0.96 + 0.06 * fbm(x * 0.8 + z * 0.5, y * 0.6, 3));
        a[0] *= f;
        a[1] *= f;
        a[2] *= f;
      },
    });
  const white = cloth([0.7, 0.69, 0.66]),
    ivory = cloth([0.68, 0.63, 0.53]),
    grey = cloth([0.4, 0.43, 0.46]);
  const crewSkin = b.mat({ color: [0.5, 0.33, 0.25] });
  const jackets = [
    [0.6, 0.07, 0.04],
    [0.65, 0.5, 0.06],
    [0.05, 0.1, 0.28],
    [0.6, 0.6, 0.6],
  ].map((c) => b.mat({ color: c }));
  const yacht = (x, z, yaw, heel, opt = {}) => {
    const { hull = hullWhite, main = white, jib = white, kite = null, swing = 0.32, s = 1 } = opt;
    b.place(
      x,
      0.05,
      z,
      yaw,
      () => {
        const L = 10.4,
          W = 1.62;
        const hw = (u) => W * pow(max(0, 1 - pow(abs(u - 0.38) / (u > 0.38 ? 0.62 : 0.72), 2.2)), 0.85);
        const sh = (u) => 0.98 + 0.32 * u * u;
        for (const e of [-1, 1])
          b.sheet(
            (u, v) => [mix(-L / 2, L / 2, u) + (v - 1) * 0.7 * u * u, mix(-0.5, sh(u), v), e * hw(u) * sqrt(clamp(0.1 + v * 0.95))],
            40,
            8,
            hull,
          );
        b.sheet((u, v) => [mix(-L / 2, L / 2, u), sh(u) - 0.02, mix(-1, 1, v) * hw(u)], 34, 2, teak);
        b.box(-L / 2 - 0.02, 0.2, -hw(0), -L / 2 + 0.05, 0.98, hw(0), hull);
        b.sheet((u, v) => [mix(-1.4, 2.2, u), 1 + 0.42 * pow(sin(v * PI), 0.4) * (1 - 0.55 * u), mix(-0.75, 0.75, v)], 10, 10, hullWhite);
        const mastX = 0.9,
          top = 15.2;
        b.rod([mastX, 1, 0], [mastX - 0.35, top, 0], 0.085, spar, 0.055, 10);
        b.bar([mastX - 0.35, top - 0.1, 0], [L / 2 - 0.1, 1.3, 0], 0.025, wire);
        b.bar([mastX - 0.35, top, 0], [-L / 2 + 0.1, 1.1, 0], 0.025, wire);
        for (const e of [-1, 1]) {
          b.bar([mastX - 0.3, top * 0.86, 0], [mastX - 0.25, 1.1, e * 1.4], 0.025, wire);
          b.bar([mastX - 0.15, 7.8, 0], [mastX - 0.15, 7.8, e * 0.85], 0.05, spar);
        }
        const bx = mastX - 5.1 * cos(swing),
          bz = 5.1 * sin(swing);
        b.rod([mastX, 2.1, 0], [bx, 2.15, bz], 0.08, spar, 0.07, 8);
        // mainsail: a curved triangle with a full roach
        b.sheet(
          (u, v) => {
            const h = 2.25 + v * (top - 2.5),
              chord = 5 * (1 - v) * (1 + 0.35 * v) + 0.28 * (1 - v) + 0.2;
            const a = swing * (1 + 0.45 * v),
              belly = 0.17 * chord * sin(PI * pow(u, 0.8)) * (1 - 0.3 * v);
            return [mastX - 0.35 * v - chord * u * cos(a) + belly * sin(a), h, chord * u * sin(a) + belly * cos(a)];
          },
          16,
          26,
          main,
        );
        // jib
        if (!kite)
          b.sheet(
            (u, v) => {
              const fx = mix(L / 2 - 0.2, mastX - 0.3, v * 0.93),
                h = mix(1.35, top - 0.6, v * 0.93),
                chord = 4.5 * pow(1 - v, 1.02) + 0.08;
              const a = swing * 0.9 + 0.12 + 0.2 * v,
                belly = 0.19 * chord * sin(PI * pow(u, 0.75));
              return [fx - chord * u * cos(a) + belly * sin(a), h + u * 0.15, chord * u * sin(a) + belly * cos(a)];
            },
            14,
            24,
            jib,
          );
        else
          b.sheet(
            (u, v) => {
              const q = sin(PI * pow(clamp(v), 0.72)) * 0.65 + 0.5 * (1 - v),
                a = (u - 0.5) * 2.5 * q;
              const h = mix(1.9, top - 0.3, pow(v, 0.92));
              return [mix(3.6, mastX, v * v) + 3.1 * q * cos(a) * (1 - 0.2 * v), h + 0.5 * cos(a), 4.6 * q * sin(a) + 0.9 * (1 - v)];
            },
            26,
            26,
            kite,
          );
        for (let i = 0; i < 5; i++)
          b.person(
            -3.6 + i * 1.15,
            1.0,
            -1.15 + (i === 0 ? 0.7 : 0),
            -1.5,
            1.7,
            { coat: jackets[floor(rnd() * 4)], legs: dark, skin: crewSkin, hair: rnd() < 0.5 ? dark : jackets[3] },
            { seated: true },
          );
      },
      heel,
      0.015,
      s,
    );
  };
  const kiteOf = (c1, c2) =>
    b.mat({
      color: c1,
      through: 0.65,
      skin: (x, y, z, a) => {
        const band = y / 3.4 + 0.18 * sin(y);
        if ((floor(band) & 1) === 0) {
          a[0] = c2[0];
          a[1] = c2[1];
          a[2] = c2[2];
        }
        const f = 0.93 + 0.1 * fbm(x + z * 0.5, y, 2);
        a[0] *= f;
        a[1] *= f;
        a[2] *= f;
      },
    });
  const k1 = kiteOf([0.72, 0.09, 0.05], [0.8, 0.78, 0.74]),
    k2 = kiteOf([0.05, 0.2, 0.48], [0.78, 0.62, 0.1]);
  // close-hauled fleet, all on one tack
  yacht(-9.5, -30, 0.62, 0.34, { hull: hullNavy });
  yacht(9.5, -44, 0.55, 0.36, { jib: ivory, hull: hullWhite });
  yacht(-20, -70, 0.59, 0.33, { hull: hullRed, main: ivory });
  yacht(27, -76, 0.51, 0.33, { main: white, jib: grey });
  yacht(2, -98, 0.57, 0.34, { main: grey });
  yacht(-44, -122, 0.56, 0.3, {});
  yacht(41, -160, 0.54, 0.3, { main: ivory, jib: ivory });
  yacht(15, -178, 0.56, 0.3, {});
  yacht(-12, -128, 3.5, 0.05, { kite: k1, swing: 1 });
  yacht(49, -118, 3.6, 0.05, { kite: k2, swing: 1 });
  yacht(-32, -230, 0.56, 0.25, {});
  yacht(-95, -260, 0.56, 0.25, { main: grey });
  yacht(98, -290, 0.56, 0.25, {});
  const buoy = b.mat({ color: [0.75, 0.24, 0.02], gloss: 0.04, rough: 0.2 });
  b.rod([21, -0.4, -38], [21.3, 2.2, -38], 0.85, buoy, 0.7, 18);
  // headlands
  const land = b.mat({
    color: [0.09, 0.11, 0.07],
    skin: (x, y, z, a) => {
      const f = 0.5 + fbm(x * 0.01, y * 0.04 + z * 0.01, 5);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
      if (y < 7 + 8 * fbm(x * 0.02, 1, 3)) {
        a[0] = 0.26;
        a[1] = 0.23;
        a[2] = 0.18;
      }
    },
  });
  b.sheet(
    (u, v) => {
      const x = mix(-1900, 420, u);
      return [x, v * (20 + 210 * fbm(u * 4 + 9, v * 1.2 + 1, 6) * smooth(1, 0.45, u)) - 1, -1500 - v * 500];
    },
    200,
    14,
    land,
  );
  b.sheet(
    (u, v) => {
      const x = mix(-300, 3200, u);
      return [x, v * (14 + 330 * fbm(u * 5 + 31, v + 3, 6) * smooth(0, 0.6, u)) - 1, -3000 - v * 700];
    },
    200,
    10,
    land,
  );
  // a running sea
  const sunAt = unit([0.9, 0.36, 0.06]);
  const sky = (x, y, z, o) => {
    const h = max(0, y),
      near = max(0, x * sunAt[0] + y * sunAt[1] + z * sunAt[2]),
      g = pow(near, 6),
      k = pow(near, 90);
    const low = exp(-h * 5);
    let r = mix(0.1, 0.56, low) + 0.22 * g + 0.9 * k,
      gr = mix(0.24, 0.63, low) + 0.17 * g + 0.7 * k,
      bl = mix(0.52, 0.72, low) + 0.06 * g + 0.4 * k;
    const u = (x / (h + 0.16)) * 1.05,
      v = (z / (h + 0.16)) * 1.05;
    const d = fbm(u * 0.8 + 3.1, v * 1.1 + 2.4, 6),
      d2 = fbm(u * 0.8 + 3.1 + sunAt[0] * 0.13, v * 1.1 + 2.4 + sunAt[2] * 0.13, 5);
    const c = smooth(0.45, 0.6, d) * smooth(0.01, 0.1, h);
    const lit = clamp(0.62 + (d - d2) * 3.2, 0.3, 1.25) + 0.35 * g;
    r = mix(r, 0.95 * lit, c * 0.94);
    gr = mix(gr, 0.9 * lit + 0.03, c * 0.94);
    bl = mix(bl, 0.84 * lit + 0.1, c * 0.94);
    o[0] += r;
    o[1] += gr;
    o[2] += bl;
  };
  return {
    size: [1200, 800],
    spp: 25,
    deepest: 1,
    mesh: b,
    sky,
    ambient: [0.24, 0.3, 0.36],
    sun: { dir: sunAt, color: [3.9, 3.15, 2.25], soft: 0.03 },
    cam: { at: [0.5, 2.6, 3], to: [0.2, 7.2, -38], fov: 50, lens: 0 },
    water: {
      deep: [0.011, 0.05, 0.066],
      rough: 0.05,
      layers: [
        { size: 53, amp: 0.085, turn: 1.15 },
        { size: 15, amp: 0.1, turn: 0.45 },
        { size: 4.7, amp: 0.09, turn: 1.3 },
      ],
      foam: (x, z) => {
        const crest = smooth(0.66, 0.8, fbm(x * 0.13 + 3, z * 0.33, 5)) * smooth(0.42, 0.62, fbm(x * 1.3, z * 1.7, 4));
        let wake = 0;
        for (const [bx, bz, yaw] of [
          [-9.5, -30, 0.62],
          [9.5, -44, 0.55],
          [-20, -70, 0.59],
          [27, -76, 0.51],
        ]) {
          const dx = x - bx,
            dz = z - bz,
            ax = dx * cos(yaw) - dz * sin(yaw),
            az = dx * sin(yaw) + dz * cos(yaw);
          if (ax > 5.4 || ax < -26 || abs(az) > 9) continue;
          const d = 5.2 - ax,
            q = smooth(0.3, 0.6, fbm(ax * 1.3, az * 1.7, 4));
          wake = max(
            wake,
            q * exp(-abs(abs(az - 0.5) - 0.4 - min(d, 5) * 0.24 - max(0, d - 5) * 0.1) / 0.4) * exp(-d / 9),
            ax < -4.6 ? q * 0.8 * exp((-az * az) / 1.4) * exp(-d / 13) : 0,
          );
        }
        return clamp(crest * 0.7 * smooth(30, 70, -z) + wake);
      },
    },
    fog: {
      density: 0.00042,
      height: 160,
      far: 6000,
      color: (x, y, z, o) => {
        const g = pow(max(0, x * sunAt[0] + z * sunAt[2]), 5);
        o[0] = 0.56 + 0.3 * g;
        o[1] = 0.64 + 0.2 * g;
        o[2] = 0.74 + 0.06 * g;
      },
    },
    post: {
      exposure: 0.84,
      bloom: [0.04, 0.03, 0.02],
      vignette: 0.24,
      saturation: 1.12,
      shadows: [0.96, 1, 1.06],
      highlights: [1.03, 1, 0.96],
      contrast: 1.26,
    },
  };
};

/* Letters for the lamp matrix, five dots wide and seven high. */
const DOTS = Object.fromEntries(
  `A0e11111f111111 B1e11111e11111e C0e11101010110e D1e11111111111e E1f10101e10101f F1f10101e101010 G0e11101711110f H1111111f111111 I0e04040404040e J0702020202120c K11121418141211 L1010101010101f M111b1515111111 N11191513111111 O0e11111111110e P1e11111e101010 Q0e11111115120d R1e11111e141211 S0f10100e01011e T1f040404040404 U1111111111110e V11111111110a04 W1111111515150a X11110a040a1111 Y1111110a040404 Z1f01020408101f 00e11131519110e 1040c040404040e 20e11010204081f 31f02040201110e 402060a121f0202 51f101e0101110e 60608101e11110e 71f010204080808 80e11110e11110e 90e11110f01020c .000000000c0c00 -0000001f000000 :000c0c000c0c00 '04040800000000`
    .split(' ')
    .map((s) => [s[0], [0, 1, 2, 3, 4, 5, 6].map((i) => parseInt(s.slice(1 + i * 2, 3 + i * 2), 16))]),
);

scenes.timetable = () => {
  const b = new Builder(),
    rnd = seeded(23);
  const lines = [
    'NIGHT FERRIES             QUAY',
    '',
    '00.10  SORREL POINT         2',
    '02.40  SORREL POINT         2',
    '05.20  SORREL POINT         1',
    '06.05  ST ODRAN             1',
  ];
  const COLS = 180,
    ROWS = 60,
    on = new Uint8Array(COLS * ROWS);
  lines.forEach((line, r) => {
    const y0 = r === 0 ? 2 : r === 1 ? 0 : 13 + (r - 2) * 12;
    [...line].forEach((ch, i) => {
      const g = DOTS[ch];
      if (!g) return;
      g.forEach((bits, y) => {
        for (let x = 0; x < 5; x++) if (bits & (16 >> x)) on[(y0 + y) * COLS + i * 6 + x + 1] = r === 0 ? 2 : r < 4 ? 1 : 3;
      });
    });
  });
  const PITCH = 0.024,
    BW = COLS * PITCH,
    BH = ROWS * PITCH;
  const X0 = -BW / 2,
    Y0 = 2.62;
  const face = b.mat({
    color: [0.012, 0.012, 0.013],
    gloss: 0.035,
    rough: 0.05,
    edge: 0.5,
    skin: (x, y, z, a, e) => {
      const u = (x - X0) / PITCH,
        v = (Y0 + BH - y) / PITCH,
        i = floor(u),
        j = floor(v);
      if (i < 0 || j < 0 || i >= COLS || j >= ROWS) return;
      const d = hypot(u - i - 0.5, v - j - 0.5),
        k = on[j * COLS + i];
      if (d < 0.4) {
        if (k) {
          const p = (k === 3 ? 0.75 : 2.5) * (0.85 + 0.3 * hash(i, j)) * smooth(0.42, 0.2, d);
          const c = k === 2 ? [0.95, 0.9, 0.8] : [1, 0.47, 0.07];
          e[0] = c[0] * p * (k === 2 ? 0.7 : 1);
          e[1] = c[1] * p * (k === 2 ? 0.7 : 1);
          e[2] = c[2] * p * (k === 2 ? 0.7 : 1);
        } else a[0] = a[1] = a[2] = 0.035;
      }
    },
  });
  const metal = b.mat({
    color: [0.32, 0.33, 0.34],
    gloss: 0.35,
    rough: 0.22,
    metal: 1,
    skin: (x, y, z, a) => {
      const f = 0.85 + 0.25 * noise(x * 3, y * 160);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const dark = b.mat({ color: [0.03, 0.032, 0.035], gloss: 0.03, rough: 0.2 });
  const wood = b.mat({
    color: [0.2, 0.12, 0.065],
    skin: (x, y, z, a) => {
      const i = floor(x / 0.14),
        f = (0.65 + 0.5 * hash(i, 3)) * (0.8 + 0.4 * fbm(x * 22, z * 1.4 + i * 9, 3)) * (x / 0.14 - i < 0.06 ? 0.3 : 1);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const beamM = b.mat({
    color: [0.13, 0.075, 0.04],
    skin: (x, y, z, a) => {
      const f = 0.75 + 0.5 * fbm(x * 2, y * 20 + z * 2, 3);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const tiles = b.mat({
    color: [0.1, 0.22, 0.19],
    gloss: 0.05,
    rough: 0.05,
    skin: (x, y, z, a) => {
      const j = floor(y / 0.1),
        i = floor(x / 0.2 + (j & 1) * 0.5),
        gx = x / 0.2 + (j & 1) * 0.5 - i,
        gy = y / 0.1 - j;
      const f = gx < 0.03 || gy < 0.06 ? 0.4 : 0.75 + 0.5 * hash(i, j);
      a[0] *= f;
      a[1] *= f * (0.95 + 0.1 * hash(i, j, 2));
      a[2] *= f;
    },
  });
  const plaster = b.mat({
    color: [0.46, 0.42, 0.35],
    skin: (x, y, z, a) => {
      const f = 0.8 + 0.35 * fbm(x * 1.3, y * 1.3 + z, 5);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  // the board, hung from the beams
  b.quad(
    [X0 - 0.05, Y0 - 0.05, 0],
    [X0 + BW + 0.05, Y0 - 0.05, 0],
    [X0 + BW + 0.05, Y0 + BH + 0.05, 0],
    [X0 - 0.05, Y0 + BH + 0.05, 0],
    face,
  );
  b.box(X0 - 0.16, Y0 - 0.16, -0.22, X0 + BW + 0.16, Y0 + BH + 0.16, -0.02, dark);
  for (const [x0, y0, x1, y1] of [
    [X0 - 0.17, Y0 - 0.17, X0 + BW + 0.17, Y0 - 0.05],
    [X0 - 0.17, Y0 + BH + 0.05, X0 + BW + 0.17, Y0 + BH + 0.17],
    [X0 - 0.17, Y0 - 0.17, X0 - 0.05, Y0 + BH + 0.17],
    [X0 + BW + 0.05, Y0 - 0.17, X0 + BW + 0.17, Y0 + BH + 0.17],
  ])
    b.box(x0, y0, -0.03, x1, y1, 0.05, metal);
  for (const y of [Y0 + BH - 0.245]) b.box(X0 - 0.05, y - 0.006, 0, X0 + BW + 0.05, y + 0.006, 0.012, metal);
  for (const x of [-1.6, 1.6]) {
    b.rod([x, Y0 + BH + 0.1, -0.1], [x, 5.4, -0.1], 0.035, metal);
    b.rod([x, Y0 + BH + 0.17, -0.1], [x, Y0 + BH + 0.3, -0.1], 0.07, metal);
  }
  // the wall behind it, beams and boards above
  b.quad([-14, -1, -2.6], [14, -1, -2.6], [14, 2.2, -2.6], [-14, 2.2, -2.6], tiles);
  b.box(-14, 2.2, -2.66, 14, 2.32, -2.52, beamM);
  b.quad([-14, 2.3, -2.6], [14, 2.3, -2.6], [14, 5.6, -2.6], [-14, 5.6, -2.6], plaster);
  b.quad([-14, 5.3, -2.6], [14, 5.3, -2.6], [14, 6.4, 8], [-14, 6.4, 8], wood);
  for (let x = -10.4; x <= 11; x += 2.6) b.bar([x, 5.15, -2.6], [x, 6.2, 8], 0.22, beamM, 0.3);
  b.bar([-14, 5.05, -0.1], [14, 5.05, -0.1], 0.26, beamM, 0.34);
  // a station clock on the wall to the right
  const cream = b.mat({ color: [0.7, 0.66, 0.55], emit: [0.3, 0.26, 0.18] });
  const ink = b.mat({ color: [0.01, 0.01, 0.01] });
  b.place(3.42, 3.75, -0.4, -0.12, () => {
    b.rod([0, 0, -0.12], [0, 0, 0.03], 0.62, dark, 0.62, 48);
    b.rod([0, 0, 0.03], [0, 0, 0.04], 0.55, cream, 0.55, 48);
    b.rod([0, 0.6, -0.05], [0, 1.5, -0.05], 0.03, metal);
    for (let i = 0; i < 60; i++) {
      const a = (i / 60) * TAU,
        l = i % 5 ? 0.035 : 0.1;
      b.bar([sin(a) * 0.51, cos(a) * 0.51, 0.048], [sin(a) * (0.51 - l), cos(a) * (0.51 - l), 0.048], i % 5 ? 0.012 : 0.032, ink, 0.006);
    }
    const m = (52 / 60) * TAU,
      h = ((11 + 52 / 60) / 12) * TAU;
    b.bar([-sin(h) * 0.08, -cos(h) * 0.08, 0.055], [sin(h) * 0.31, cos(h) * 0.31, 0.055], 0.05, ink, 0.008);
    b.bar([-sin(m) * 0.1, -cos(m) * 0.1, 0.065], [sin(m) * 0.46, cos(m) * 0.46, 0.065], 0.034, ink, 0.008);
    b.rod([0, 0, 0.05], [0, 0, 0.075], 0.035, ink, 0.035, 16);
  });
  // an arched window onto the harbour at the left
  const night = b.mat({
    color: [0, 0, 0],
    gloss: 0.04,
    rough: 0.02,
    skin: (x, y, z, a, e) => {
      const g = exp(-abs(y - 2.6) * 1.6);
      e[0] = 0.008 + 0.03 * g;
      e[1] = 0.018 + 0.026 * g;
      e[2] = 0.05 + 0.02 * g;
    },
  });
  const spark = [
    [9, 4.6, 1.3],
    [8, 7.6, 6.4],
    [7, 1, 0.5],
    [9, 6, 2.4],
  ].map((c) => b.mat({ color: [0, 0, 0], emit: c }));
  b.place(-4.6, 0, -2.58, 0, () => {
    b.box(-1.25, 1.1, 0, 1.25, 4.6, 0.012, night);
    for (let i = 0; i < 46; i++) {
      const r = 0.012 + rnd() * 0.018;
      b.ball([(rnd() - 0.5) * 2.3, 2.35 + pow(rnd(), 2) * 0.7 * (rnd() < 0.3 ? -1 : 1), 0.02], r, r, 0.005, spark[floor(rnd() * 4)], 8);
    }
    for (const x of [-1.25, -0.42, 0.42, 1.25]) b.bar([x, 1.1, 0.05], [x, 4.6, 0.05], x * x > 1 ? 0.14 : 0.05, beamM);
    for (const y of [1.1, 2, 2.9, 3.8, 4.6]) b.bar([-1.25, y, 0.05], [1.25, y, 0.05], y === 1.1 || y === 4.6 ? 0.14 : 0.05, beamM);
  });
  // three people looking up, out of focus
  const skin = b.mat({ color: [0.42, 0.28, 0.2] });
  const who = (coat, hair) => ({ coat: b.mat({ color: coat }), legs: dark, skin, hair: b.mat({ color: hair }) });
  b.person(-2.15, 0.5, 3.1, PI / 2, 1.82, who([0.05, 0.07, 0.12], [0.03, 0.02, 0.015]));
  b.person(-1.35, 0.5, 3.0, PI / 2 - 0.2, 1.66, who([0.34, 0.06, 0.04], [0.12, 0.07, 0.03]));
  b.person(1.9, 0.55, 2.4, PI / 2 + 0.3, 1.76, who([0.1, 0.12, 0.09], [0.16, 0.15, 0.14]));
  const shade = b.mat({ color: [0.03, 0.09, 0.075], gloss: 0.05, rough: 0.15 }),
    bulb = b.mat({ color: [0.5, 0.5, 0.5], emit: [9, 6.4, 3.4], lamp: true });
  const lights = [];
  for (const [x, z] of [
    [-3.1, 0.9],
    [0.2, -1.5],
    [3.9, 1.3],
    [-6.4, -0.6],
  ]) {
    b.rod([x, 4.72, z], [x, 6.4, z], 0.012, dark);
    b.rod([x, 4.5, z], [x, 4.74, z], 0.3, shade, 0.07, 24);
    b.ball([x, 4.5, z], 0.09, 0.09, 0.09, bulb, 12);
    lights.push(lamp([x, 4.4, z], [1, 0.7, 0.4], 9, { size: 0.12, glow: 0.6, down: true, glint: 0 }));
  }
  lights.push(lamp([-1, 4.2, 7], [0.75, 0.85, 1], 11, { size: 1.4, glow: 0, glint: 0 }));
  lights.push(lamp([0, 3.2, 0.7], [1, 0.5, 0.12], 1.1, { size: 0.8, glow: 0, glint: 0 }));
  return {
    size: [1200, 675],
    spp: 36,
    deepest: 2,
    mesh: b,
    lights,
    ambient: [0.035, 0.03, 0.024],
    sky: (x, y, z, o) => {
      o[0] += 0.03;
      o[1] += 0.028;
      o[2] += 0.028;
    },
    fog: {
      density: 0.006,
      height: 50,
      far: 40,
      color: (x, y, z, o) => {
        o[0] = 0.06;
        o[1] = 0.045;
        o[2] = 0.03;
      },
    },
    cam: { at: [-1.5, 1.95, 7.4], to: [0.22, 3.2, 0], fov: 51, lens: 0.05, focus: 7.3 },
    post: {
      exposure: 1.75,
      bloom: [0.09, 0.07, 0.05],
      vignette: 0.38,
      saturation: 1.02,
      shadows: [0.96, 1, 1.08],
      contrast: 1.12,
      highlights: [1.02, 1, 0.96],
    },
  };
};

scenes['market-hall'] = () => {
  const b = new Builder(),
    rnd = seeded(61);
  const iron = b.mat({ color: [0.05, 0.12, 0.1], gloss: 0.04, rough: 0.25 });
  const brick = b.mat({
    color: [0.4, 0.2, 0.13],
    skin: (x, y, z, a) => {
      const j = floor(y / 0.09),
        i = floor((z + x) / 0.26 + (j & 1) * 0.5),
        gx = (z + x) / 0.26 + (j & 1) * 0.5 - i,
        gy = y / 0.09 - j;
      const f = gx < 0.06 || gy < 0.14 ? 1.15 : 0.7 + 0.5 * hash(i, j);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const boards = b.mat({
    color: [0.4, 0.3, 0.2],
    skin: (x, y, z, a) => {
      const i = floor(z / 0.2),
        f = (0.75 + 0.3 * hash(i, 1)) * (z / 0.2 - i < 0.06 ? 0.5 : 1);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const floorM = b.mat({
    color: [0.27, 0.25, 0.23],
    gloss: 0.045,
    rough: 0.07,
    skin: (x, y, z, a) => {
      const i = floor(x / 0.8),
        j = floor(z / 0.8),
        s = x / 0.8 - i < 0.015 || z / 0.8 - j < 0.015 ? 0.5 : 1;
      const f = (0.75 + 0.2 * hash(i, j) + 0.35 * (fbm(x * 1.5, z * 1.5, 4) - 0.5)) * s * ((i + j) & 1 ? 0.82 : 1);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
    bump: { size: 0.2, amp: 0.012, fn: (x, y, z) => fbm(x * 3, z * 3, 3) },
  });
  const glow = b.mat({ color: [0, 0, 0], emit: [2.4, 2.5, 2.6] });
  const END = -62,
    HALF = 12,
    SPR = 7;
  b.quad([-HALF, 0, 10], [HALF, 0, 10], [HALF, 0, END], [-HALF, 0, END], floorM);
  for (const e of [-1, 1]) b.quad([e * HALF, 0, 10], [e * HALF, 0, END], [e * HALF, SPR, END], [e * HALF, SPR, 10], brick);
  // vault: boards at the sides, glass along the crown
  const vault = (a) => [cos(a) * HALF, SPR + sin(a) * 7.4];
  const A0 = PI * 0.345;
  for (const [p, q] of [
    [0, A0],
    [PI - A0, PI],
  ])
    b.sheet(
      (u, v) => {
        const [x, y] = vault(mix(p, q, u));
        return [x, y, mix(10, END, v)];
      },
      16,
      1,
      boards,
    );
  for (let i = 0; i <= 10; i++) {
    const [x, y] = vault(mix(A0, PI - A0, i / 10));
    b.bar([x, y, 10], [x, y, END], i % 5 ? 0.06 : 0.16, iron);
  }
  for (let z = 9; z > END; z -= 1.2)
    for (let i = 0; i < 10; i++) {
      const p = vault(mix(A0, PI - A0, i / 10)),
        q = vault(mix(A0, PI - A0, (i + 1) / 10));
      b.bar([p[0], p[1], z], [q[0], q[1], z], 0.05, iron);
    }
  for (let z = 6; z > END; z -= 6) {
    const N = 22;
    for (let i = 0; i < N; i++) {
      const a = (i / N) * PI,
        c = ((i + 1) / N) * PI,
        p = vault(a),
        q = vault(c),
        s = (t) => [cos(t) * (HALF - 1.1), SPR - 0.2 + sin(t) * 6.6];
      const r = s(a),
        t = s(c);
      b.bar([p[0], p[1] - 0.1, z], [q[0], q[1] - 0.1, z], 0.2, iron, 0.16);
      b.bar([r[0], r[1], z], [t[0], t[1], z], 0.16, iron, 0.14);
      b.bar([p[0], p[1] - 0.1, z], [t[0], t[1], z], 0.07, iron);
      b.bar([q[0], q[1] - 0.1, z], [t[0], t[1], z], 0.07, iron);
    }
    for (const e of [-1, 1]) {
      b.rod([e * (HALF - 0.7), 0, z], [e * (HALF - 0.7), SPR, z], 0.17, iron, 0.14, 14);
      b.rod([e * (HALF - 0.7), 0, z], [e * (HALF - 0.7), 0.7, z], 0.28, iron, 0.22, 14);
      b.rod([e * (HALF - 0.7), SPR - 0.5, z], [e * (HALF - 0.7), SPR, z], 0.15, iron, 0.34, 14);
    }
    b.bar([-HALF + 1, SPR, z], [HALF - 1, SPR, z], 0.07, iron);
    for (const x of [-5, 0, 5]) b.bar([x, SPR, z], [x, SPR - 0.25 + sin(acos(x / (HALF - 1.1))) * 6.6, z], 0.05, iron);
  }
  // clerestory windows and the great window at the end
  for (const e of [-1, 1])
    for (let z = 5; z > END; z -= 6)
      for (let k = 0; k < 3; k++) {
        const zc = z - 1.2 - k * 1.7;
        b.box(min(e * (HALF - 0.03), e * HALF), 4.6, zc - 1.2, max(e * (HALF - 0.03), e * HALF), 6.5, zc, glow);
        b.bar([e * (HALF - 0.05), 5.5, zc - 1.2], [e * (HALF - 0.05), 5.5, zc], 0.06, iron);
      }
  b.quad([-HALF, 0, END], [HALF, 0, END], [HALF, 4, END], [-HALF, 4, END], brick);
  b.sheet(
    (u, v) => {
      const a = mix(0, PI, u);
      const [x, y] = vault(a);
      return [x * v, mix(4, y, v), END - 0.3];
    },
    30,
    1,
    glow,
  );
  b.box(-2.2, 0, END, 2.2, 3.4, END + 0.05, glow);
  for (let i = 0; i <= 12; i++) {
    const a = (i / 12) * PI,
      [x, y] = vault(a);
    b.bar([0, 4, END], [x, y, END], 0.16, iron);
  }
  for (const r of [0.35, 0.68])
    for (let i = 0; i < 24; i++) {
      const p = vault((i / 24) * PI),
        q = vault(((i + 1) / 24) * PI);
      b.bar([p[0] * r, mix(4, p[1], r), END], [q[0] * r, mix(4, q[1], r), END], 0.14, iron);
    }
  b.bar([-HALF, 4, END], [HALF, 4, END], 0.4, iron);

  // stalls
  const crate = b.mat({
    color: [0.36, 0.24, 0.13],
    skin: (x, y, z, a) => {
      const f = 0.75 + 0.45 * fbm(z * 3 + x * 9, y * 14, 3);
      a[0] *= f;
      a[1] *= f;
      a[2] *= f;
    },
  });
  const cloth = [
    [
      [0.5, 0.06, 0.04],
      [0.75, 0.7, 0.6],
    ],
    [
      [0.05, 0.2, 0.14],
      [0.75, 0.71, 0.6],
    ],
    [
      [0.07, 0.14, 0.28],
      [0.75, 0.72, 0.64],
    ],
    [
      [0.6, 0.36, 0.05],
      [0.76, 0.71, 0.6],
    ],
  ].map(([p, q]) =>
    b.mat({
      color: p,
      through: 0.35,
      skin: (x, y, z, a) => {
        if ((floor(z / 0.32) & 1) === 0) {
          a[0] = q[0];
          a[1] = q[1];
          a[2] = q[2];
        }
      },
    }),
  );
  const fruit = [
    [0.72, 0.2, 0.02],
    [0.55, 0.03, 0.02],
    [0.72, 0.5, 0.03],
    [0.2, 0.36, 0.05],
    [0.16, 0.03, 0.09],
    [0.6, 0.09, 0.03],
    [0.4, 0.5, 0.08],
    [0.62, 0.42, 0.2],
  ].map((c) => b.mat({ color: c, gloss: 0.04, rough: 0.18 }));
  const leaf = b.mat({ color: [0.09, 0.22, 0.04] });
  const shade = b.mat({ color: [0.1, 0.1, 0.09], gloss: 0.04, rough: 0.2 }),
    bulb = b.mat({ color: [0.5, 0.5, 0.5], emit: [8, 5.2, 2.4], lamp: true });
  const paper = b.mat({ color: [0.75, 0.72, 0.62] });
  const lights = [];
  let kind = 0;
  for (const e of [-1, 1])
    for (let k = 0; k < 12; k++) {
      const z0 = 1.5 - k * 5,
        z1 = z0 - 4.3,
        fine = k < 4,
        w = cloth[(k + (e > 0 ? 2 : 0)) % 4];
      const X = (x) => e * x;
      const q = (x0, y0, za, x1, y1, zb, m) => b.box(min(X(x0), X(x1)), y0, min(za, zb), max(X(x0), X(x1)), y1, max(za, zb), m);
      q(3.5, 0, z0, 5, 0.62, z1, crate);
      q(4.6, 0, z0, 5.4, 0.95, z1, crate);
      for (const z of [z0 - 0.1, z1 + 0.1]) for (const x of [3.45, 7]) b.rod([X(x), 0, z], [X(x), x < 4 ? 2.65 : 3.1, z], 0.035, iron);
      b.sheet((u, v) => [X(mix(3, 7.3, u)), mix(2.55, 3.25, u) - 0.12 * sin(u * PI), mix(z0 + 0.05, z1 - 0.05, v)], 6, 10, w);
      b.sheet((u, v) => [X(3), 2.55 - u * (0.24 + 0.05 * abs(sin(v * PI * 7))), mix(z0 + 0.05, z1 - 0.05, v)], 1, 42, w);
      // crates in two steps, tilted to the aisle
      const seg = fine ? 8 : 6;
      for (let row = 0; row < 2; row++)
        for (let c = 0; c < 5; c++) {
          const za = z0 - 0.1 - c * 0.84,
            zb = za - 0.76,
            xa = 3.5 + row * 0.78,
            ya = 0.68 + row * 0.3;
          const m = fruit[(kind++ * 3 + row + k) % 8];
          q(xa, ya - 0.06, za, xa + 0.74, ya + 0.02, zb, crate);
          q(xa, ya, za, xa + 0.03, ya + 0.16, zb, crate);
          q(xa, ya, za, xa + 0.74, ya + 0.16, za - 0.03, crate);
          const r = 0.055 + 0.03 * hash(c, k, row),
            n = fine ? 46 : 20,
            R = fine ? r : r * 1.5;
          for (let i = 0; i < n; i++) {
            const u = rnd(),
              v = rnd();
            b.ball(
              [X(xa + 0.06 + u * 0.62), ya + 0.06 + u * 0.15 + rnd() * 0.09 + 0.05 * sin(v * PI), za - 0.07 - v * 0.62],
              R * (0.85 + rnd() * 0.3),
              R * (0.8 + rnd() * 0.25),
              R * (0.85 + rnd() * 0.3),
              hash(i, c, k) > 0.93 ? leaf : m,
              seg,
            );
          }
          if (fine && (c + row) % 2)
            b.quad(
              [X(xa + 0.02), ya + 0.2, za - 0.25],
              [X(xa + 0.02), ya + 0.2, za - 0.5],
              [X(xa + 0.04), ya + 0.38, za - 0.5],
              [X(xa + 0.04), ya + 0.38, za - 0.25],
              paper,
            );
        }
      for (const f of [0.25, 0.75]) {
        const z = mix(z0, z1, f),
          x = X(4.3);
        b.rod([x, 2.25, z], [x, 2.75, z], 0.01, iron, 0.01, 6);
        b.rod([x, 2.1, z], [x, 2.26, z], 0.2, shade, 0.05, 16);
        b.ball([x, 2.1, z], 0.07, 0.07, 0.07, bulb, 10);
        lights.push(lamp([x, 2.03, z], [1, 0.66, 0.34], 3.4, { size: 0.08, glow: 0.35, down: true, glint: 0 }));
      }
    }
  // buyers and sellers
  const tones = [
    [0.5, 0.33, 0.24],
    [0.3, 0.19, 0.12],
    [0.58, 0.4, 0.31],
  ].map((c) => b.mat({ color: c }));
  const coats = [
    [0.05, 0.07, 0.13],
    [0.32, 0.07, 0.05],
    [0.35, 0.3, 0.22],
    [0.07, 0.13, 0.1],
    [0.12, 0.12, 0.13],
    [0.45, 0.35, 0.12],
    [0.25, 0.3, 0.36],
  ].map((c) => b.mat({ color: c }));
  const hairs = [
    [0.03, 0.02, 0.015],
    [0.14, 0.08, 0.04],
    [0.4, 0.38, 0.35],
    [0.28, 0.18, 0.08],
  ].map((c) => b.mat({ color: c }));
  const trousers = [
    [0.03, 0.035, 0.05],
    [0.08, 0.07, 0.06],
    [0.05, 0.07, 0.12],
  ].map((c) => b.mat({ color: c }));
  const bag = b.mat({ color: [0.45, 0.36, 0.22] });
  const stand = (x, z, yaw, i, tall = 1.6 + rnd() * 0.25) => {
    b.person(
      x,
      0,
      z,
      yaw,
      tall,
      { coat: coats[i % 7], legs: trousers[i % 3], skin: tones[i % 3], hair: hairs[(i * 3) % 4] },
      { stride: 0.05 + rnd() * 0.16 },
    );
    if (i % 2) b.place(x, 0, z, yaw, () => b.ball([0.1, 0.5, 0.36], 0.2, 0.22, 0.09, bag, 12));
  };
  const crowd = [
    [-0.75, -7.4, 1.5],
    [-1.45, -7.9, 1.6],
    [1.9, -6.3, 0.1],
    [2.4, -10.5, 0.3],
    [-2.3, -11.6, 3.3],
    [0.6, -13.5, -1.5],
    [1.4, -17.5, 1.5],
    [-1.1, -19, -1.4],
    [-2.4, -16.4, 2.9],
    [2.3, -21, 0.2],
  ];
  crowd.forEach(([x, z, yaw], i) => stand(x, z, yaw, i + 1));
  stand(-0.2, -8, 1.55, 5, 1.15);
  for (let i = 0; i < 44; i++) stand((rnd() - 0.5) * 5.4, -23 - rnd() * 36, rnd() * TAU, floor(rnd() * 40));
  for (const e of [-1, 1]) for (let k = 0; k < 9; k++) stand(e * 5.9, -0.9 - k * 5 - rnd() * 2, e > 0 ? PI : 0, k + (e > 0 ? 3 : 0));
  return {
    size: [1200, 800],
    spp: 16,
    deepest: 2,
    glossCap: 1.4,
    mesh: b,
    lights,
    ambient: [0.1, 0.097, 0.094],
    sun: { dir: unit([0.3, 0.9, -0.3]), color: [11, 8.8, 6.1], soft: 0.012 },
    sky: (x, y, z, o) => {
      const h = max(0, y);
      o[0] += 1.25 + 0.3 * h;
      o[1] += 1.42 + 0.4 * h;
      o[2] += 1.65 + 0.7 * h;
    },
    fog: {
      density: 0.0042,
      height: 60,
      far: 70,
      color: (x, y, z, o) => {
        const g = exp(-((x * x + (y - 0.1) ** 2) * 6));
        o[0] = 0.34 + 0.3 * g;
        o[1] = 0.33 + 0.3 * g;
        o[2] = 0.31 + 0.3 * g;
      },
      shafts: { far: 48, gain: 0.00065 },
    },
    cam: { at: [-1.1, 1.95, 4.2], to: [0.35, 3.7, -26], fov: 60, lens: 0.012, focus: 11 },
    post: {
      exposure: 0.8,
      bloom: [0.05, 0.04, 0.04],
      vignette: 0.36,
      saturation: 1.05,
      shadows: [0.97, 1, 1.04],
      highlights: [1.02, 1, 0.97],
      contrast: 1.2,
    },
  };
};

scenes.lighthouse = () => {
  const b = new Builder();
  const rockShape = (x, z) => {
    const d = hypot((x - 2) / 24, (z + 46) / 15),
      r = 1 - fbm(x * 0.11 + 5, z * 0.11, 5) * 1.1;
    const ridge = 1 - abs(fbm(x * 0.16 + 1, z * 0.2 + 8, 5) * 2 - 1);
    const gully = abs(fbm(x * 0.3 + 2, z * 0.12 + 4, 5) - 0.5) * 2,
      base = 12.6 * (1 - smooth(0.16, 1.04, d * (0.7 + 0.75 * (1 - r)))) * (0.56 + 0.5 * ridge);
    const step = 1.5,
      k = base / step,
      terrace = (floor(k) + smooth(0.35, 0.95, k - floor(k))) * step;
    return (
      mix(base, terrace, 0.62) -
      1.7 * (1 - smooth(0, 0.3, gully)) * smooth(0.25, 0.5, d) -
      1.6 +
      1.1 * fbm(x * 0.7, z * 0.7, 4) * smooth(0.1, 0.4, d)
    );
  };
  const rock = b.mat({
    color: [0.085, 0.075, 0.07],
    gloss: 0.045,
    rough: 0.22,
    skin: (x, y, z, a, e, nx, ny) => {
      const f = 0.55 + 0.9 * fbm(x * 0.8, y * 1.6 + z * 0.6, 5),
        wet = smooth(3.4, 0.8, y + 2 * fbm(x * 0.4, z * 0.4, 3));
      const moss = smooth(0.72, 0.9, ny) * smooth(5.5, 8, y) * smooth(0.4, 0.6, fbm(x * 0.5, z * 0.5, 4));
      a[0] = a[0] * f * (1 - 0.55 * wet) * (1 - 0.35 * moss);
      a[1] = a[1] * f * (1 - 0.55 * wet) * (1 + 0.25 * moss);
      a[2] = a[2] * f * (1 - 0.5 * wet) * (1 - 0.5 * moss);
    },
    bump: { size: 0.5, amp: 0.34, fn: (x, y, z) => fbm(x * 1.1 + y * 0.4, z * 1.1 + y * 1.7, 5) },
  });
  b.sheet(
    (u, v) => {
      const x = mix(-30, 36, u),
        z = mix(-26, -66, v);
      return [x + 0.6 * (noise(x, z) - 0.5), rockShape(x, z), z + 0.6 * (noise(x + 9, z) - 0.5)];
    },
    260,
    170,
    rock,
  );
  const white = b.mat({
    color: [0.66, 0.66, 0.63],
    gloss: 0.03,
    rough: 0.2,
    skin: (x, y, z, a) => {
      const s = smooth(0.45, 0.85, fbm(x * 2.2, y * 0.16, 5)),
        f = (0.88 + 0.16 * fbm(x * 2, y * 2, 4)) * (1 - 0.35 * s);
      a[0] *= f;
      a[1] *= f * (1 - 0.02 * s);
      a[2] *= f * (1 - 0.06 * s);
      if (y > 19.2 && y < 23.4) {
        a[0] = 0.42 * f;
        a[1] = 0.05 * f;
        a[2] = 0.035 * f;
      }
    },
  });
  const red = b.mat({ color: [0.4, 0.05, 0.035], gloss: 0.05, rough: 0.12 });
  const dark = b.mat({ color: [0.035, 0.035, 0.04], gloss: 0.03, rough: 0.2 });
  const lit = b.mat({ color: [0, 0, 0], emit: [2.4, 1.35, 0.5] });
  const slate = b.mat({ color: [0.06, 0.065, 0.075], gloss: 0.06, rough: 0.1 });
  const lensM = b.mat({ color: [0, 0, 0], emit: [22, 17, 9.5], lamp: true });
  const lights = [];
  const TX = 4,
    TZ = -48,
    BASE = 8.2,
    TOP = 29.4;
  b.place(TX, 0, TZ, 0, () => {
    b.sheet(
      (u, v) => {
        const a = u * TAU,
          r = mix(3.3, 2.05, pow(v, 0.8));
        return [cos(a) * r, mix(BASE - 3, TOP, v), sin(a) * r];
      },
      40,
      12,
      white,
    );
    b.rod([0, BASE - 3, 0], [0, BASE + 0.5, 0], 4.1, slate, 3.7, 32);
    b.rod([0, TOP - 0.9, 0], [0, TOP, 0], 2.05, white, 2.9, 32);
    b.rod([0, TOP, 0], [0, TOP + 0.22, 0], 3.05, dark, 3.05, 32);
    for (let i = 0; i < 28; i++) {
      const a = (i / 28) * TAU,
        c = ((i + 1) / 28) * TAU;
      b.bar([cos(a) * 2.9, TOP + 0.2, sin(a) * 2.9], [cos(a) * 2.9, TOP + 1.35, sin(a) * 2.9], 0.055, dark);
      for (const h of [0.75, 1.35]) b.bar([cos(a) * 2.9, TOP + h, sin(a) * 2.9], [cos(c) * 2.9, TOP + h, sin(c) * 2.9], 0.06, dark);
    }
    b.rod([0, TOP + 0.2, 0], [0, TOP + 1.1, 0], 1.6, red, 1.6, 24);
    for (let i = 0; i < 10; i++) {
      const a = (i / 10) * TAU,
        c = ((i + 1) / 10) * TAU;
      b.bar([cos(a) * 1.5, TOP + 1.1, sin(a) * 1.5], [cos(a) * 1.5, TOP + 3.7, sin(a) * 1.5], 0.09, dark);
      b.bar([cos(a) * 1.5, TOP + 2.4, sin(a) * 1.5], [cos(c) * 1.5, TOP + 2.4, sin(c) * 1.5], 0.06, dark);
    }
    b.rod([0, TOP + 1.5, 0], [0, TOP + 3.3, 0], 0.62, lensM, 0.62, 16);
    b.rod([0, TOP + 3.7, 0], [0, TOP + 3.95, 0], 1.85, red, 1.8, 28);
    b.sheet(
      (u, v) => {
        const a = u * TAU,
          f = (v * PI) / 2;
        return [cos(a) * 1.75 * cos(f), TOP + 3.95 + 1.35 * sin(f), sin(a) * 1.75 * cos(f)];
      },
      28,
      8,
      red,
    );
    b.ball([0, TOP + 5.5, 0], 0.24, 0.28, 0.24, dark);
    b.rod([0, TOP + 5.5, 0], [0, TOP + 7.1, 0], 0.045, dark);
    for (const [a, y] of [
      [1.45, 12],
      [1.7, 17.3],
      [1.4, 25.6],
    ]) {
      const r = mix(3.3, 2.05, pow((y - 5) / 24.4, 0.8));
      b.place(cos(a) * r, y, sin(a) * r, PI / 2 - a, () => {
        b.box(-0.42, -0.1, -0.1, 0.42, 1.3, 0.06, slate);
        b.box(-0.3, 0, 0, 0.3, 1.18, 0.09, lit);
        b.bar([0, 0, 0.1], [0, 1.18, 0.1], 0.05, dark);
        b.bar([-0.3, 0.6, 0.1], [0.3, 0.6, 0.1], 0.05, dark);
      });
    }
  });
  // the keepers' house
  b.place(-5.2, 7.1, -46, 0.16, () => {
    b.box(-4.6, -3, -2.6, 3.6, 3, 2.6, white);
    b.quad([-5, 2.9, 3], [4, 2.9, 3], [4, 5.5, 0], [-5, 5.5, 0], slate);
    b.quad([-5, 2.9, -3], [4, 2.9, -3], [4, 5.5, 0], [-5, 5.5, 0], slate);
    for (const x of [-4.6, 3.6]) b.tri([x, 3, -2.6], [x, 3, 2.6], [x, 5.4, 0], white);
    b.box(-4, 4.4, -0.5, -3.1, 6.6, 0.5, white);
    b.box(2.1, 4.4, -0.5, 3, 6.6, 0.5, white);
    for (const [x, on] of [
      [-3.4, 1],
      [-1.4, 0],
      [2.2, 1],
    ]) {
      b.box(x - 0.6, 0.7, 2.55, x + 0.6, 2.3, 2.63, slate);
      b.box(x - 0.48, 0.82, 2.6, x + 0.48, 2.18, 2.66, on ? lit : dark);
      b.bar([x, 0.82, 2.68], [x, 2.18, 2.68], 0.06, white);
      b.bar([x - 0.48, 1.5, 2.68], [x + 0.48, 1.5, 2.68], 0.06, white);
    }
    b.box(0.1, -0.4, 2.55, 1.1, 2, 2.65, red);
    lights.push(lamp(b.world([0.6, 2.6, 3.6]), [1, 0.66, 0.32], 14, { size: 0.1, glow: 1 }));
    lights.push(lamp(b.world([-3.4, 1.5, 3.4]), [1, 0.6, 0.26], 7, { size: 0.4, glow: 0.4, glint: 0 }));
    b.bar([3.6, 0.9, 2.6], [9, 1.2, 3.4], 0.14, white, 0.9);
  });
  lights.push(lamp([TX, TOP + 2.4, TZ + 0.9], [1, 0.8, 0.48], 150, { size: 0.7, glow: 1.5 }));
  // a heavy sea
  const swell = (x, z) => {
    let h = 0;
    for (const [k, a, d, p] of [
      [0.13, 0.85, 0.35, 0],
      [0.21, 0.5, -0.2, 2],
      [0.33, 0.28, 0.7, 4],
      [0.52, 0.17, 0.1, 1],
      [0.85, 0.09, -0.6, 3],
    ]) {
      const t = (x * sin(d) + z * cos(d)) * k + p + 1.2 * fbm(x * 0.05 + p, z * 0.05, 3);
      h += a * (1 - pow(abs(sin(t * 0.5)), 0.85) * 1.6);
    }
    return h * 1.25 - 0.5 + 0.4 * fbm(x * 0.5, z * 0.7, 4);
  };
  const sea = b.mat({
    color: [0.02, 0.032, 0.036],
    gloss: 0.03,
    rough: 0.1,
    skin: (x, y, z, a) => {
      const near = smooth(2.6, -0.8, rockShape(x, z)) * smooth(-1.59, -1.1, rockShape(x, z) + 0.02);
      const shore = smooth(26, 14, hypot((x - 2) / 1.25, (z + 46) * 1.45));
      const crest = smooth(0.3, 1.35, y) * smooth(0.44, 0.6, fbm(x * 0.5, z * 0.9, 5));
      const lace =
        (1 - smooth(0.0, 0.055, abs(fbm(x * 0.22 + 4 + 0.5 * noise(x, z), z * 0.42, 5) - 0.47))) *
        smooth(0.35, 0.6, fbm(x * 0.1, z * 0.16 + 7, 3)) *
        (0.6 + 0.5 * smooth(-0.5, 0.8, y));
      const f = clamp(crest * 0.85 + lace * 0.7 + (shore * 0.9 + near * 0.4) * smooth(0.36, 0.66, fbm(x * 0.45, z * 0.6, 5)));
      a[0] = mix(a[0], 0.62, f);
      a[1] = mix(a[1], 0.66, f);
      a[2] = mix(a[2], 0.67, f);
    },
    bump: { size: 0.4, amp: 0.42, fn: (x, y, z) => fbm(x * 1.1, z * 1.5, 5) + 0.35 * fbm(x * 3.7, z * 4.4, 3) },
  });
  b.sheet(
    (u, v) => {
      const z = mix(2, -110, pow(v, 1.5)),
        w = 14 + (2 - z) * 0.75;
      const x = mix(-w, w, u);
      return [x, swell(x, z), z];
    },
    260,
    300,
    sea,
  );
  b.quad([-900, -0.5, -108], [900, -0.5, -108], [900, -0.5, -1600], [-900, -0.5, -1600], sea);
  // spray where the sea meets the rock
  const spray = [
    [-13.5, -33, 8, 0.6],
    [-8, -31, 3.4, 1],
    [15.5, -33, 9.5, 0.62],
    [11, -31.5, 2.4, 2.4],
    [3, -30.5, 1.7, 2.6],
  ];
  const sky = (x, y, z, o) => {
    const h = max(0, y),
      u = (x / (h + 0.22)) * 1.2,
      v = (z / (h + 0.22)) * 1.2;
    const w = fbm(u * 0.5 + 3, v * 0.5, 4),
      d = fbm(u * 0.9 + 2 * w, v * 1.2 + 5 + 2 * w, 6);
    const low = exp(-h * 4.5),
      k = smooth(0.3, 0.7, d),
      tear = smooth(0.6, 0.8, d) * smooth(0.05, 0.3, h);
    const side = 0.75 + 0.5 * smooth(0.5, -0.5, x);
    o[0] += mix(0.05, 0.115, k) * side + 0.16 * low + 0.05 * tear;
    o[1] += mix(0.064, 0.137, k) * side + 0.18 * low + 0.055 * tear;
    o[2] += mix(0.085, 0.168, k) * side + 0.185 * low + 0.06 * tear;
  };
  const cam = { at: [-3, 5.2, 6], to: [1.4, 15.6, -48], fov: 37 };
  return {
    size: [900, 1350],
    spp: 25,
    glossCap: 0.5,
    widths: [900, 600],
    deepest: 1,
    mesh: b,
    lights,
    sky,
    ambient: [0.07, 0.08, 0.095],
    cam,
    fog: {
      density: 0.0026,
      height: 60,
      far: 1500,
      color: (x, y, z, o) => {
        const g = exp(-abs(y) * 3);
        o[0] = 0.1 + 0.11 * g;
        o[1] = 0.12 + 0.12 * g;
        o[2] = 0.15 + 0.12 * g;
      },
    },
    beam: {
      at: [TX, TOP + 2.4, TZ],
      dirs: [unit([-0.93, 0.045, 0.3]), unit([0.93, -0.02, -0.3])],
      wide: 0.05,
      fade: 50,
      gain: 1.9,
      color: [1, 0.84, 0.56],
    },
    post: {
      exposure: 1.75,
      bloom: [0.07, 0.06, 0.05],
      vignette: 0.35,
      saturation: 0.95,
      shadows: [0.94, 1, 1.07],
      highlights: [1.03, 1, 0.96],
      contrast: 1.14,
      thumb: 'top',
      paint: (img, width, height) => {
        const r = seeded(99);
        const fwd = unit([cam.to[0] - cam.at[0], cam.to[1] - cam.at[1], cam.to[2] - cam.at[2]]),
          right = unit(cross(fwd, [0, 1, 0])),
          up = cross(right, fwd),
          tan = Math.tan(((cam.fov / 2) * PI) / 180);
        // spray: torn, not round
        for (const [sx, sz, high, wide] of spray) {
          const v = [sx - cam.at[0], -0.4 - cam.at[1], sz - cam.at[2]],
            d = v[0] * fwd[0] + v[1] * fwd[1] + v[2] * fwd[2];
          const px = (((v[0] * right[0] + v[1] * right[1] + v[2] * right[2]) / d / tan + 1) * width) / 2,
            py = height / 2 - (((v[0] * up[0] + v[1] * up[1] + v[2] * up[2]) / d / tan) * width) / 2;
          const H = ((high / d / tan) * width) / 2,
            W = H * wide;
          for (let j = floor(py - H * 1.3); j < py + H * 0.25; j++)
            for (let i = floor(px - W * 1.8); i < px + W * 1.8; i++) {
              if (i < 0 || j < 0 || i >= width || j >= height) continue;
              const q = (py - j) / H,
                lean = (i - px) / W - 0.3 * q,
                gx = (i - px) / H,
                gy = (j - py) / H;
              const n1 = fbm(gx * 2.6 - 0.8 * gy + sx, gy * 2 + sx, 6),
                n2 = fbm(gx * 9 + sx, gy * 7, 5);
              const edge = 0.25 + 1.35 * n1;
              const shape =
                (1 - smooth(0.15, 1.05, q / edge)) * (1 - smooth(0.2, 1, abs(lean) / edge)) * smooth(-0.25, 0.4, q + 0.3 * (n2 - 0.5));
              const w = clamp(shape * (0.3 + 1.2 * n2) * smooth(0.2, 0.6, n1 + 0.35 * (1 - q))) * 0.55,
                p = (j * width + i) * 3;
              img[p] = mix(img[p], 0.3, w);
              img[p + 1] = mix(img[p + 1], 0.33, w);
              img[p + 2] = mix(img[p + 2], 0.35, w);
            }
        }
        // rain: far drops fine and dense, near ones long and faint
        for (const [n, len, alpha, thick] of [
          [2600, 0.022, 0.02, 0.6],
          [900, 0.05, 0.026, 0.8],
          [160, 0.11, 0.03, 1.5],
        ])
          for (let i = 0; i < n; i++) {
            const x = r() * width * 1.2 - width * 0.1,
              y = r() * height * 1.1 - height * 0.1,
              L = len * height * (0.6 + 0.8 * r()),
              lean = -0.17 + (r() - 0.5) * 0.03,
              a = alpha * (0.4 + r()),
              t = (thick * width) / 900;
            for (let s = 0; s < L; s++) {
              const fade = sin((s / L) * PI) * a,
                X = x + lean * s,
                Y = floor(y + s);
              if (Y < 0 || Y >= height) continue;
              for (let k = floor(X - t); k <= X + t; k++) {
                if (k < 0 || k >= width) continue;
                const w = max(0, 1 - abs(k - X) / (t + 0.5)) * fade,
                  p = (Y * width + k) * 3;
                const base = 0.5 * (img[p] + img[p + 1]) * 0.9 + 0.34;
                img[p] += base * w;
                img[p + 1] += base * w * 1.03;
                img[p + 2] += base * w * 1.06;
              }
            }
          }
      },
    },
  };
};

/* -------------------------------------------------------------------- running */

const here = dirname(fileURLToPath(import.meta.url));
const flags = Object.fromEntries(
  process.argv
    .slice(2)
    .filter((a) => a.startsWith('--'))
    .map((a) => [...a.slice(2).split('='), true].slice(0, 2)),
);

/** sharp from this folder's packages or, under npx, from the ones npx put on the path. */
async function loadSharp() {
  try {
    return (await import('sharp')).default;
  } catch {
    for (const dir of (process.env.PATH ?? '').split(delimiter)) {
      try {
        return createRequire(join(dir, '..', 'x.js'))('sharp');
      } catch {}
    }
  }
  throw new Error('sharp was not found; run: npx --yes --package sharp node scripts/draw-pictures.mjs');
}

if (!isMainThread) {
  const { name, width, height, spp, next, pixels, feats, vari } = workerData;
  const t = tracer(scenes[name](width), 0x51ed27);
  for (let y; (y = Atomics.add(next, 0, 1)) < height;) t.row(y, width, height, spp, pixels, feats, vari);
  parentPort.postMessage(t.triangles);
} else {
  const sharp = await loadSharp();
  const dir = flags.out ?? join(here, '..', 'stories', 'fixtures', 'pictures');
  mkdirSync(dir, { recursive: true });
  const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const unknown = asked.filter((n) => !scenes[n]);
  if (unknown.length) throw new Error(`no such picture: ${unknown.join(', ')}; there are ${Object.keys(scenes).join(', ')}`);
  for (const name of asked.length ? asked : Object.keys(scenes)) {
    const start = Date.now();
    const { size, post, spp: wanted = 81, widths = [1200, 600] } = scenes[name](300);
    const scale = Number(flags.scale ?? 1);
    const width = Math.round(size[0] * scale),
      height = Math.round(size[1] * scale);
    const spp = Number(flags.spp ?? wanted);
    const share = (n) => new Float32Array(new SharedArrayBuffer(n * 4));
    const pixels = share(width * height * 3),
      feats = share(width * height * 7),
      vari = share(width * height);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const triangles = await Promise.all(
      Array.from(
        { length: Number(flags.threads ?? availableParallelism()) },
        () =>
          new Promise((done, fail) => {
            const w = new Worker(fileURLToPath(import.meta.url), { workerData: { name, width, height, spp, next, pixels, feats, vari } });
            w.on('message', done);
            w.on('error', fail);
          }),
      ),
    );
    const film = develop(flags.raw ? pixels : denoise(pixels, feats, vari, width, height, post.denoise ?? 1), width, height, post, name);
    const image = () => sharp(film, { raw: { width, height, channels: 3 } });
    if (flags.png)
      await image()
        .png()
        .toFile(join(dir, `${name}.png`));
    else {
      /** The best quality that keeps the file under its weight. */
      const save = async (file, img, format, limit, high, low = 22) => {
        const enc = (quality) =>
          (format === 'avif'
            ? img().avif({ quality, effort: 7 })
            : img().jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' })
          ).toBuffer();
        let lo = low,
          hi = high,
          best = await enc(high);
        if (best.length > limit) {
          best = null;
          while (lo < hi - 1) {
            const mid = (lo + hi) >> 1,
              b = await enc(mid);
            if (b.length > limit) hi = mid;
            else {
              lo = mid;
              best = b;
            }
          }
          best ??= await enc(low);
        }
        writeFileSync(join(dir, file), best);
      };
      const kb = 1024;
      const budget = { jpg: { 1800: 78, 1200: 48, 900: 48, 600: 17.5 }, avif: { 1800: 44, 1200: 27, 900: 25, 600: 10.5 } };
      for (const w of widths)
        for (const format of ['jpg', 'avif']) {
          const tall = height > width && w === 600 ? 1.4 : 1;
          await save(
            `${name}-${w}.${format}`,
            () => image().resize({ width: w, kernel: 'lanczos3' }),
            format,
            budget[format][w] * kb * tall,
            format === 'avif' ? 62 : 84,
          );
        }
      await save(
        `${name}-thumb.jpg`,
        () =>
          image()
            .resize({ width: 240, height: 160, fit: 'cover', position: post.thumb ?? 'centre' })
            .sharpen(0.5),
        'jpg',
        7.4 * kb,
        80,
      );
    }
    console.log(
      `${name}  ${width}×${height}  ${triangles[0]} triangles  ${spp} rays a pixel  ${Math.round((Date.now() - start) / 1000)} s`,
    );
  }
}
