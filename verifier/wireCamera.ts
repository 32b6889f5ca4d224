import { byId } from "./byId.js";
import type { Item } from "./Item.js";
import { type Camera, openCamera } from "./openCamera.js";

/** Milliseconds between two looks at what the camera sees. */
const EVERY = 120;

/**
 * The button that turns on the camera, until it has seen a receipt's code.
 *
 * @param look Says what is in a picture.
 * @param found Called once a code was seen.
 * @param refused Called where no camera can be used.
 */
export function wireCamera(
  look: (frame: ImageBitmap) => Promise<Item | undefined>,
  found: () => void,
  refused: () => void,
): void {
  const viewfinder = byId("viewfinder", HTMLDivElement);
  const stopper = byId("camera-stop", HTMLButtonElement);
  const starter = byId("camera", HTMLButtonElement);
  let camera: Camera | undefined;

  const stop = () => {
    camera?.stop();
    camera = undefined;
    viewfinder.hidden = true;
    starter.hidden = false;
  };
  const watch = async (now: Camera) => {
    while (camera === now) {
      const frame = await now.look();
      const item = frame && (await look(frame));
      if (item?.kind === "code") {
        stop();
        found();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  };

  starter.addEventListener("click", () => {
    starter.hidden = true;
    viewfinder.hidden = false;
    stopper.focus();
    openCamera(byId("video", HTMLVideoElement)).then(
      (opened) => {
        camera = opened;
        if (viewfinder.hidden) stop();
        else void watch(opened);
      },
      () => {
        stop();
        starter.focus();
        refused();
      },
    );
  });
  stopper.addEventListener("click", () => {
    stop();
    starter.focus();
  });
}
