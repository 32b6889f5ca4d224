/** A camera that is on. */
export interface Camera {
  /** The picture of this moment; absent before the first one. */
  look: () => Promise<ImageBitmap | undefined>;
  stop: () => void;
}

/**
 * Turns on the camera, where there is one and the reader allows it. Its pictures stay in this page.
 *
 * @param video Shows the reader what the camera sees.
 */
export async function openCamera(video: HTMLVideoElement): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment", width: { ideal: 1280 } },
    audio: false,
  });
  video.srcObject = stream;
  await video.play();
  return {
    look: async () => (video.videoWidth === 0 ? undefined : createImageBitmap(video)),
    stop: () => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    },
  };
}
