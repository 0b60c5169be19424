# file: config/agents.yaml = "reader:\n  role: Reader\n  goal: Read\n  llm: ollama/llama3.1\nwriter:\n  role: Writer\n  llm: ollama/mistral\n"
from crewai import Agent, Crew, Task
from crewai.project import CrewBase, agent, crew, task


@CrewBase
class Screening:
    tasks_config = "config/tasks.yaml"

    @agent
    def reader(self) -> Agent:
        return Agent(config=self.agents_config["reader"], verbose=True)

    @agent
    def writer(self) -> Agent:
        return Agent(config=self.agents_config["writer"])

    @task
    def read(self) -> Task:
        return Task(config=self.tasks_config["read"])

    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=self.tasks)


def screen(candidate_name, resume_text):
    return Screening().crew().kickoff(inputs={"candidate": candidate_name, "resume": resume_text})
