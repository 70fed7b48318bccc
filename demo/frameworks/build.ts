/** How the programs of the pages for frameworks are made: as a project that has `an-forms` from npm makes its own. */
import type { Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

/** An environment of the build. The package's modules, which it takes from `dist`, are made before it. */
export const frameworkPages = {
  consumer: 'client' as const,
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: 'demo/frameworks/dist',
    emptyOutDir: true,
    copyPublicDir: false,
    lib: { entry: { react: 'demo/frameworks/react.jsx', vue: 'demo/frameworks/vue.mjs' }, formats: ['es' as const] },
  },
};

/** What `@vitejs/plugin-vue` does for a project, as far as one page needs it. */
export const vueFiles: Plugin = {
  name: 'vue-files',
  transform(code, id) {
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor } = parse(code, { filename: id });
    const compilerOptions = { isCustomElement: (tag: string) => tag.startsWith('an-') };
    return compileScript(descriptor, { id, inlineTemplate: true, templateOptions: { compilerOptions } }).content;
  },
};
