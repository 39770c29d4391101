# SPDX-License-Identifier: GPL-3.0-or-later
"""One repository of fake_github.py: issues, comments, labels, pull requests and a bare git repository."""
import os
import pathlib
import subprocess
import tempfile
import time

MAX_BODY = 65536


def iso(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def missing(resource, field):
    return ValueError([{"resource": resource, "field": field, "code": "missing_field"}])


class Repository:
    comment_ids = 1000

    def __init__(self, root, owner, name, installation):
        self.owner, self.name, self.installation = owner, name, installation
        self.full_name = f"{owner}/{name}"
        self.folder = pathlib.Path(root, owner, name + ".git")
        self.issues, self.comments, self.labels, self.pulls = {}, [], {}, []
        self.numbers = 0
        self.changes = 0

    def json(self, server=""):
        return {"clone_url": f"{server}/{self.full_name}.git", "id": 1, "name": self.name, "full_name": self.full_name, "owner": {"login": self.owner},
                "default_branch": "main", "private": True}

    def state(self):
        return {"issues": list(self.issues.values()), "comments": self.comments, "pulls": self.pulls,
                "labels": list(self.labels.values()), "branches": self.branches()}

    def stamp(self):
        self.changes += 1
        return iso(time.time())

    # -- issues

    def label(self, name):
        self.labels.setdefault(name.lower(), {"name": name, "color": "ededed", "description": None})
        return self.labels[name.lower()]

    def create_issue(self, body, login, association="OWNER"):
        if not isinstance(body.get("title"), str) or not body["title"].strip():
            raise missing("Issue", "title")
        if len(body.get("body") or "") > MAX_BODY:
            raise ValueError([{"resource": "Issue", "field": "body", "code": "custom",
                               "message": f"body is too long (maximum is {MAX_BODY} characters)"}])
        self.numbers += 1
        self.issues[self.numbers] = issue = {
            "id": 5000 + self.numbers, "number": self.numbers, "title": body["title"], "body": body.get("body"),
            "state": body.get("state", "open"), "state_reason": None, "user": {"login": login, "type": "User"},
            "author_association": association, "assignees": [], "comments": 0,
            "labels": [self.label(name) for name in body.get("labels", [])],
            "html_url": f"https://github.com/{self.full_name}/issues/{self.numbers}",
            "created_at": self.stamp(), "updated_at": self.stamp()}
        if body.get("pull_request"):
            issue["pull_request"] = {"url": issue["html_url"]}
        return issue

    def change_issue(self, issue, body):
        for field in ("title", "body", "state", "state_reason"):
            if field in body:
                issue[field] = body[field]
        if "labels" in body:
            issue["labels"] = [self.label(name) for name in body["labels"]]
        issue["updated_at"] = self.stamp()
        return issue

    def list_issues(self, query):
        wanted = [name.lower() for name in query.get("labels", "").split(",") if name]
        state = query.get("state", "open")
        found = [issue for issue in self.issues.values() if state in ("all", issue["state"])
                 and all(name in [label["name"].lower() for label in issue["labels"]] for name in wanted)]
        return sorted(found, key=lambda issue: issue["number"], reverse=query.get("direction", "desc") == "desc")

    def add_labels(self, issue, names):
        present = {label["name"].lower() for label in issue["labels"]}
        issue["labels"] += [self.label(name) for name in names if name.lower() not in present]
        issue["updated_at"] = self.stamp()
        return issue["labels"]

    def remove_label(self, issue, name):
        before = len(issue["labels"])
        issue["labels"] = [label for label in issue["labels"] if label["name"].lower() != name.lower()]
        issue["updated_at"] = self.stamp()
        return len(issue["labels"]) < before

    def create_label(self, body):
        if not body.get("name"):
            raise missing("Label", "name")
        if body["name"].lower() in self.labels:
            raise ValueError([{"resource": "Label", "field": "name", "code": "already_exists"}])
        self.labels[body["name"].lower()] = label = {
            "name": body["name"], "color": body.get("color", "ededed"), "description": body.get("description")}
        return label

    # -- comments

    def comments_of(self, number):
        return [comment for comment in self.comments if comment["issue"] == number]

    def comment(self, number):
        return next((comment for comment in self.comments if comment["id"] == number), None)

    def change_comment(self, comment, body):
        self.check_comment(body)
        comment["body"] = body["body"]
        return comment

    @staticmethod
    def check_comment(body):
        if not isinstance(body.get("body"), str) or not body["body"].strip():
            raise missing("IssueComment", "body")
        if len(body["body"]) > MAX_BODY:
            raise ValueError([{"resource": "IssueComment", "field": "data", "code": "unprocessable",
                               "message": f"Body is too long (maximum is {MAX_BODY} characters)"}])

    def add_comment(self, issue, body, login, association=None):
        self.check_comment(body)
        Repository.comment_ids += 1
        comment = {"id": Repository.comment_ids, "issue": issue["number"], "body": body["body"],
                   "user": {"login": login, "type": "Bot" if login.endswith("[bot]") else "User"},
                   "author_association": association or ("NONE" if login.endswith("[bot]") else "OWNER"),
                   "created_at": self.stamp()}
        self.comments.append(comment)
        issue["comments"] += 1
        issue["updated_at"] = self.stamp()
        return comment

    def remove_comment(self, number):
        before = len(self.comments)
        self.comments = [comment for comment in self.comments if comment["id"] != number]
        return len(self.comments) < before

    # -- pull requests

    def git(self, *arguments, check=True, cwd=None):
        environment = dict(os.environ, GIT_CONFIG_NOSYSTEM="1", GIT_CONFIG_GLOBAL=os.devnull, GIT_AUTHOR_NAME="A",
                           GIT_AUTHOR_EMAIL="a@example.com", GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@example.com")
        done = subprocess.run(["git", *arguments], cwd=cwd or self.folder, env=environment, capture_output=True, text=True)
        if check and done.returncode:
            raise RuntimeError(done.stderr)
        return done

    def make_git(self, files):
        self.folder.mkdir(parents=True)
        self.git("init", "--bare", "-q", "-b", "main")
        self.git("config", "http.receivepack", "true")
        with tempfile.TemporaryDirectory() as work:
            self.git("init", "-q", "-b", "main", cwd=work)
            for name, text in files.items():
                path = pathlib.Path(work, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            self.git("add", "-A", cwd=work)
            self.git("commit", "-q", "-m", "First", cwd=work)
            self.git("push", "-q", str(self.folder), "main", cwd=work)

    def branches(self):
        return self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").stdout.split() if self.folder.exists() else []

    def show(self, ref):
        return {"files": self.git("ls-tree", "-r", "--name-only", ref).stdout.split(),
                "author": self.git("log", "-1", "--format=%an <%ae>", ref).stdout.strip()}

    def has_branch(self, name):
        return self.git("rev-parse", "--verify", "-q", f"refs/heads/{name}", check=False).returncode == 0

    def list_pulls(self, query):
        owner, _, head = query.get("head", "").partition(":")
        return [pull for pull in self.pulls if pull["state"] == query.get("state", "open")
                and (not head or (owner == self.owner and pull["head"]["ref"] == head))
                and query.get("base", pull["base"]["ref"]) == pull["base"]["ref"]]

    def create_pull(self, body, login):
        for field in ("title", "head", "base"):
            if not body.get(field):
                raise missing("PullRequest", field)
        head, base = body["head"], body["base"]
        for field, name in (("head", head), ("base", base)):
            if not self.has_branch(name):
                raise ValueError([{"resource": "PullRequest", "field": field, "code": "invalid"}])
        if any(pull["head"]["ref"] == head and pull["base"]["ref"] == base for pull in self.pulls):
            raise ValueError([{"resource": "PullRequest", "code": "custom",
                               "message": f"A pull request already exists for {self.owner}:{head}."}])
        if self.git("rev-list", "--count", f"{base}..{head}").stdout.strip() == "0":
            raise ValueError([{"resource": "PullRequest", "code": "custom",
                               "message": f"No commits between {base} and {head}"}])
        self.numbers += 1
        pull = {"id": 9000 + self.numbers, "number": self.numbers, "title": body["title"], "body": body.get("body"),
                "state": "open", "head": {"ref": head}, "base": {"ref": base}, "user": {"login": login},
                "html_url": f"https://github.com/{self.full_name}/pull/{self.numbers}"}
        self.pulls.append(pull)
        return pull
