"""A plan for an engagement; the keys are `trustbrief.plan/1`."""

from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime

from msgspec import Struct, field

from trustbrief.model.briefing import BriefedPlace, HomePlace
from trustbrief.model.guidance import Pillar, Stage
from trustbrief.model.statements import Confidence, NumberedSource, Origin

FORMAT = "trustbrief.plan/1"


class ThereLine(Struct, frozen=True, kw_only=True):
    """What the place's own profile says to a step.

    Args:
        text: The line.
        avoid: The line names something not to do.

    """

    text: str
    avoid: bool
    sources: tuple[str, ...]
    confidence: Confidence
    origin: Origin | None = field(name="from")


class PlannedStep(Struct, frozen=True, kw_only=True):
    """One step of a plan.

    Args:
        id: Its name, the same in each plan.
        stage: When it is due.
        pillar: Which of the eight pillars or three habits it belongs to.
        text: What to do.
        why: Why it is in a plan at all.
        because: What about this place and this reader brought it into this plan;
            empty for a step of each plan.
        there: What the place's own profile says to it.
        use: Wording that fits.
        avoid: Wording to leave out.

    """

    id: str
    stage: Stage
    pillar: Pillar
    text: str
    why: str
    because: tuple[str, ...]
    there: tuple[ThereLine, ...]
    use: tuple[str, ...]
    avoid: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: Confidence


class Plan(Struct, frozen=True, kw_only=True):
    """The steps of an engagement with one place, for one home.

    Args:
        place: The place.
        home: The reader's home, or None; without it no step rests on a gap.
        date: The day the plan is made for.
        stages: Names of the stages in it, in order.
        pillars: Names of the pillars and habits.
        steps: In the order of the stages.
        sources: What steps and lines cite.

    """

    format: str = FORMAT
    generated: datetime
    place: BriefedPlace
    home: HomePlace | None
    date: Date
    stages: dict[Stage, str]
    pillars: dict[Pillar, str]
    steps: tuple[PlannedStep, ...]
    sources: dict[str, NumberedSource]
