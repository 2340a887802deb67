"""The six short promises both partners accept before a talk, as keys. Worries are added to them."""

PROMISES = (
    "promise.one-at-a-time",
    "promise.own-feelings",
    "promise.no-right-or-wrong",
    "promise.asked-once",
    "promise.either-may-pause",
    "promise.stays-with-us",
)
