// For parts.mjs: what dist/engine.js has to bring in later parts. Plain JavaScript, since it becomes part of the bundle. It
// runs at every start, some two thousand stubs long: constructors and plain assignments, nothing per stub that can wait.
import { CMDLET_DATA, PARTS, TYPE_DATA } from './stubData.mjs';

const fields = (known) => known.map((key, i) => `made.${key} = fieldOf(row[${i}]);`).join(' ');

const COMMON = `
const { loadBundle } = require('./loadBundle.ts');
const PARTS = ${JSON.stringify(PARTS)};
const loaded = [];
const loading = [];
let provided;
/** The first part's modules, by number. */
exports.provide = (modules) => { provided = modules; };
/** The modules of a part by number, with those of their exports that other parts use. */
function modulesOf(part) {
  if (loaded[part]) return loaded[part];
  if (part === 0) return (loaded[0] = provided());
  for (let earlier = 1; earlier < part; earlier++) modulesOf(earlier);
  if (loading[part]) throw new Error(PARTS[part] + '.js is needed while it loads');
  loading[part] = true;
  loaded[part] = loadBundle(__dirname, PARTS[part]).modules();
  for (const stub of waiting[part].splice(0)) afterLoad(stub);
  return loaded[part];
}
exports.modulesOf = modulesOf;
/** Where a stub's definition is: the list or the single definition that a module exports, and its place in the list. */
const PLACE = Symbol('place');
const INDEX = Symbol('index');
/** Type stubs that have to know when their part has loaded. */
const waiting = [[], [], []];
const LOADS = PARTS.map((_, part) => () => void modulesOf(part));
/** One stub for each definition, whichever part asks for it. */
const known = new Map();
/** Constructors of stubs by the properties that come with the part: their prototype has a getter for each. */
const typeMakers = new Map();
const cmdletMakers = new Map();
const getters = new Map();
function makerOf(makers, keys, make) {
  let maker = makers.get(keys);
  if (!maker) {
    makers.set(keys, (maker = make()));
    for (const key of keys.split(',')) {
      let get = getters.get(key);
      if (!get) getters.set(key, (get = function () { return read(this, key); }));
      Object.defineProperty(maker.prototype, key, { get, configurable: true });
    }
  }
  return maker;
}
const ROW = Symbol('row');
/** What a type's stub knows beside the name is read from its row when something asks. */
function typeMaker() {
  function TypeStub(place, index, row, name) {
    this.name = name;
    this.load = undefined;
    this[PLACE] = place;
    this[INDEX] = index;
    this[ROW] = row;
  }
  Object.defineProperties(TypeStub.prototype, ROW_FIELDS);
  return TypeStub;
}
const ROW_FIELDS = {};
for (const key of ${JSON.stringify(TYPE_DATA.slice(1))}) {
  ROW_FIELDS[key] = {
    configurable: true,
    get() {
      readRow(this);
      return this[key];
    },
    set(value) {
      Object.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
    },
  };
}
function readRow(made) {
  const row = made[ROW].split('|');
  ${fields(TYPE_DATA)}
}
function cmdletMaker() {
  return function CmdletStub(place, row) {
    const made = this;
    ${fields(CMDLET_DATA)}
    this[PLACE] = place;
    this[INDEX] = -1;
  };
}
function fieldOf(text) {
  if (!text) return undefined;
  if (text === '!' || text === '-') return text === '!';
  return text[0] === ';' ? (text.length === 1 ? [] : text.slice(1).split(';')) : text;
}
function definitionOf(made) {
  const { part, id, name } = made[PLACE];
  const exported = modulesOf(part)[id][name];
  return made[INDEX] < 0 ? exported : exported[made[INDEX]];
}
/** A part's stubs are completed when it has loaded; what lies in a later part still, because a list there collects it, waits for that. */
function afterLoad(made) {
  const definition = definitionOf(made);
  const place = definition[PLACE];
  if (!place || loaded[place.part]) return complete(made);
  made[PLACE] = place;
  made[INDEX] = definition[INDEX];
  made.load = LOADS[place.part];
  waiting[place.part].push(made);
}
exports.cmdletStub = (part, id, name, keys, text) => {
  const key = id + name;
  let made = known.get(key);
  if (made) return made;
  made = new (makerOf(cmdletMakers, keys, cmdletMaker))({ part, id, name }, text.split('|'));
  known.set(key, made);
  return made;
};
/** A type's stub says how to bring in the others: a value's type is found by its class, which its definition knows. */
exports.typeStubs = (part, id, name, text, classes, isSingle = false) => {
  const key = id + name;
  let list = known.get(key);
  if (list) return list;
  list = [];
  known.set(key, list);
  const place = { part, id, name };
  const isThere = loaded[part] !== undefined;
  let maker = null;
  for (const line of text.split('\\n')) {
    if (line[0] === '=') {
      maker = makerOf(typeMakers, line.slice(1), typeMaker);
      continue;
    }
    const index = list.length;
    const end = line.indexOf('|');
    const made = new maker(place, isSingle ? -1 : index, line, end < 0 ? line : line.slice(0, end));
    list.push(made);
    if (isThere) continue;
    made.load = LOADS[part];
    waiting[part].push(made);
    if (classes[index]) Object.defineProperty(made, 'jsClass', { get: classes[index], enumerable: true, configurable: true });
  }
  return list;
};
/** Its properties are the module's exports: the first that is read brings in the part. */
function LaterModule(part, id) {
  this.$part = part;
  this.$id = id;
}
exports.LaterModule = LaterModule;
globalThis[Symbol.for('psail.parts')] = exports;
`;

export const RUNTIME_SOURCE = `${COMMON}
function read(made, key) {
  complete(made);
  return made[key];
}
function complete(made) {
  const definition = definitionOf(made);
  if (definition[PLACE]) complete(definition);
  Object.setPrototypeOf(made, Object.prototype);
  made[PLACE] = undefined;
  for (const key of Object.keys(definition)) Object.defineProperty(made, key, Object.getOwnPropertyDescriptor(definition, key));
  made.load = undefined;
}
LaterModule.prototype = new Proxy({}, {
  get(_, name, receiver) {
    if (typeof name === 'symbol' || name === '__esModule') return undefined;
    const exported = modulesOf(receiver.$part)[receiver.$id];
    Object.setPrototypeOf(receiver, Object.prototype);
    Object.assign(receiver, exported, { $default: exported.default });
    return receiver[name];
  },
});
`;

/**
 * The same, but nothing completes itself: every use of a module of a later part goes to the file PSAIL_TOUCHED. While a part
 * loads it cannot have the real thing; it gets something that bears any use, and the run ends once the part has loaded.
 */
export const RECORDING_SOURCE = `${COMMON}
const { appendFileSync } = require('node:fs');
const noted = new Set();
function note(id) {
  if (noted.has(id) || !process.env.PSAIL_TOUCHED) return;
  noted.add(id);
  appendFileSync(process.env.PSAIL_TOUCHED, id + '\\n');
}
const ANY = new Proxy(class {}, {
  get: (made, name) => (name === 'prototype' ? made.prototype : name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? () => [][Symbol.iterator]() : ANY),
  apply: () => ANY,
  construct: () => ({}),
});
let isWrong = false;
exports.provide = (modules) => {
  if (isWrong) process.exit(1);
  provided = modules;
};
function exportedBy(part, id, name) {
  note(id);
  if (!provided || (loading[part] && !loaded[part])) {
    isWrong = true;
    setImmediate(() => process.exit(1));
    return ANY;
  }
  return modulesOf(part)[id][name];
}
function read(made, key) {
  const { part, id, name } = made[PLACE];
  const exported = exportedBy(part, id, name);
  return made[INDEX] < 0 || exported === ANY ? exported[key] : exported[made[INDEX]][key];
}
function complete(made) {
  made.load = undefined;
  const { jsClass } = definitionOf(made);
  if (jsClass) Object.defineProperty(made, 'jsClass', { value: jsClass, configurable: true });
}
LaterModule.prototype = new Proxy({}, {
  get(_, name, receiver) {
    if (typeof name === 'symbol' || name === '__esModule') return undefined;
    return exportedBy(receiver.$part, receiver.$id, name === '$default' ? 'default' : name);
  },
});
`;
