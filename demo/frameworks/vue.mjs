import { createApp } from 'vue';
import Rsvp from './Rsvp.vue';

createApp(Rsvp).mount('#app');
