// elkjs ships its own worker script; being imported it listens for messages here.
import 'elkjs/lib/elk-worker.min.js';
