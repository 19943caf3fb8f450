/** A day's minutes until a person says otherwise. */
export const usualMinutes = 30
