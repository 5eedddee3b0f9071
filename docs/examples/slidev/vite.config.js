import { defineConfig } from 'vite';

// Vue leaves the element of the timeline to the browser.
export default defineConfig({
  slidev: {
    vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'timeline-embed' } } },
  },
});
