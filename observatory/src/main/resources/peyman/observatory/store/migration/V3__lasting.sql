-- What began by a day and went on after it: few records last longer than a day.
CREATE INDEX merged_lasting ON merged (last_day, merged_key, first_day) WHERE first_day < last_day;
