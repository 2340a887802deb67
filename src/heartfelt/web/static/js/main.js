// Small comforts. Every page works without this file; it sends nothing anywhere but home.
import { sayNotice } from "./aloud.js";
import { follow } from "./live.js";
import { armExit } from "./exit.js";
import { tend } from "./tend.js";

armExit();
tend(document);
follow();
sayNotice();
