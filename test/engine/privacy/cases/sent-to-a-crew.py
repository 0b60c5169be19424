from crewai.flow.flow import Flow, listen, start

from hiring.crews import FilterCrew, ReportCrew


class Screening(Flow):
    @start()
    async def filter(self):
        for candidate in self.state.candidates:
            await (
                FilterCrew()
                .crew()
                .kickoff_async(inputs={"id": candidate.id, "name": candidate.name, "bio": candidate.bio})  # expect: PRV005 "`name`"
            )

    @listen(filter)
    def report(self):
        return ReportCrew().crew().kickoff(inputs={"count": len(self.state.candidates), "job": self.state.job})
