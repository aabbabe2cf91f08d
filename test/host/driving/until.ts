/** The first answer that satisfies, or the last one within some seconds. */
export async function until<T>(
  ask: () => T | Promise<T>,
  satisfies: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + patience;
  let answer = await ask();
  while (!satisfies(answer) && Date.now() < end) {
    await new Promise((resume) => setTimeout(resume, 50));
    answer = await ask();
  }
  return answer;
}

/** Milliseconds; a busy machine takes several seconds over what an idle one does at once. */
const patience = 15_000;
