/** How `custom-elements.json` is made of the elements' docblocks, by the Custom Elements Manifest analyzer; and of it what editors read. */
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The paths of the modules as they are built, which is what their readers can import. */
const built = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');

/** An attribute holds text, whatever its property takes beside it; or one of a few words, a number, or it is there or not. */
const textOf = (type) => {
  const plain = type.replace(/ \| (?:null|undefined)/g, '');
  return /^(?:boolean|string \| number|'.*')$/.test(plain) ? plain : 'string';
};

/** Shows the example of a docblock where editors show its description. */
const examples = {
  name: 'examples',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
    const example = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
    if (!declaration || !example) return;
    const code = `\`\`\`html\n${ts.getTextOfJSDocComment(example.comment)}\n\`\`\``;
    declaration.description = [declaration.description, code].filter(Boolean).join('\n\n');
  },
};

/** Leaves in what may be used from outside: the elements, what they inherit from and the events, with their public members. */
const publicAlone = {
  name: 'public-alone',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(({ superclass }) => superclass);
      const names = module.declarations.map(({ name }) => name);
      module.exports = module.exports.filter(({ declaration }) => names.includes(declaration.name));
      for (const declaration of module.declarations) {
        const isPublic = ({ privacy = 'public', static: isStatic }) => privacy === 'public' && !isStatic;
        declaration.members = declaration.members?.filter(isPublic);
        declaration.attributes = declaration.attributes?.map((attribute) => ({
          ...attribute,
          type: { text: attribute.type ? textOf(attribute.type.text) : 'string' },
        }));
        // Where one is dispatched the analyzer sees its class and no name: the docblocks name them all.
        declaration.events = declaration.events?.filter((event) => event.name);
        const platform = platformClasses[declaration.superclass?.name];
        if (platform) declaration.superclass = { name: platform };
      }
      name(module);
    }
    manifest.modules = manifest.modules.filter((module) => module.exports.length > 0);
  },
};

/** The names that the sources have for the platform's classes. */
const platformClasses = { ElementClass: 'HTMLElement', PlatformEvent: 'Event' };

/** Names every module as it is built. */
function name(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'module' || key === 'path') && typeof inner === 'string') value[key] = built(inner);
    else name(inner);
  }
}

/** Each attribute says what it is; all of the rest below each tag would be a page. */
const editors = {
  outdir: 'dist',
  hideLogs: true,
  hideSlotDocs: true,
  hideEventDocs: true,
  hideMethodDocs: true,
  hideCssPropertiesDocs: true,
  hideCssPartsDocs: true,
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  packagejson: false,
  plugins: [
    examples,
    publicAlone,
    customElementVsCodePlugin(editors),
    customElementJetBrainsPlugin({ ...editors, packageJson: false }),
  ],
};
