// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SandboxScript that brings back and publishes what changed.
#include "engines/SandboxScript.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A: all files, also those that a program made as root and nobody else may read.
// E: the empty folders, which git does not see.
constexpr auto listing = R"sh(A() { S add -A . || { sudo -n chown -R "$(id -u):$(id -g)" -- "$W" && S add -A .; }; }
E() { (cd -- "$W" && find . -mindepth 1 -name .git -prune -o -type d -empty -print0) \
  | sed -z 's|^\./||' | LC_ALL=C sort -z; }
)sh"_L1;

// G: the project's own repository, without what it might run by itself.
// H: git would not look into repositories below the project's own, nor at all past one without a commit. While their
// HEAD has another name they are folders like others; B gives it back, also when a script was ended in the middle.
// Submodules stay what they are.
constexpr auto hiding
    = R"sh(G() { git -C "$W" -c core.hooksPath=/dev/null -c gc.auto=0 -c commit.gpgSign=false -c core.quotePath=false \
  -c core.fsmonitor=false "$@"; }
H() {
  B
  (cd -- "$W" && find . -mindepth 2 -name .git -prune -print0) | while IFS= read -r -d '' P; do
    D="$W/$P"
    if [ -f "$D" ]; then
      D=$(sed -n 's/^gitdir: //p' "$D")
      case "$D" in /*) ;; *) D="$W/${P%/.git}/$D" ;; esac
    fi
    P=${P#./}
    [ -e "$D/HEAD" ] || continue
    [ -s "$R/base" ] && G --literal-pathspecs ls-files -s -- "${P%/.git}" | grep -q '^160000 ' && continue
    printf '%s\0' "$D" >>"$R/hidden" && mv -f -- "$D/HEAD" "$D/HEAD.gantry"
  done
}
B() {
  [ -e "$R/hidden" ] || return 0
  while IFS= read -r -d '' D; do [ ! -e "$D/HEAD.gantry" ] || mv -f -- "$D/HEAD.gantry" "$D/HEAD"; done <"$R/hidden"
  rm -f "$R/hidden"
}
)sh"_L1;

constexpr auto unlessTaken = R"sh([ -e "$R/before" ] && exit 0
)sh"_L1;
constexpr auto snapshotting = R"sh(command -v git >/dev/null || exit 0
E >"$R/folders.before"
trap B EXIT; H
git init -q --bare "$R/snapshot" && A && S write-tree >"$R/before.new" && mv "$R/before.new" "$R/before"
)sh"_L1;

constexpr auto unlessUnknown = R"sh([ -e "$R/before" ] || exit 0
)sh"_L1;
// A name that begins with a colon would mean something else, hence the dots.
constexpr auto collecting = R"sh(trap B EXIT; H
A && after=$(S write-tree) || exit
before=$(cat "$R/before")
S diff --binary --full-index --no-renames --no-color --no-ext-diff --no-textconv "$before" "$after" >"$R/results.patch" \
  && S diff --name-status -M -z "$before" "$after" >"$R/results.list" || exit
E >"$R/folders.after"
LC_ALL=C comm -z -13 "$R/folders.before" "$R/folders.after" >"$R/folders.new"
sed -z 's|^|./|' "$R/folders.new" | S check-ignore -z --stdin | sed -z 's|^\./||' | LC_ALL=C sort -z >"$R/folders.ignored"
LC_ALL=C comm -z -23 "$R/folders.new" "$R/folders.ignored" >"$R/results.folders"
[ -s "$R/base" ] || exit 0
base=$(cat "$R/base")
if [ -n "$GANTRY_MESSAGE" ] && [ -n "$(G status --porcelain | head -c 1)" ]; then
  printf '%s' "$GANTRY_MESSAGE" >"$R/message"
  G add -A . && G -c user.name="$GANTRY_NAME" -c user.email="$GANTRY_MAIL" commit -q -F "$R/message" || exit
fi
[ "$(G rev-list --count --max-count=1 HEAD --branches --not "$base")" != 0 ] || exit 0
G update-ref refs/gantry/result HEAD \
  && G bundle create -q "$R/results.bundle" refs/gantry/result --branches --not "$base" \
  && G log -z --max-count=10000 --format='%H%x09%ct%x09%an%x09%s' refs/gantry/result --branches --not "$base" >"$R/results.commits"
)sh"_L1;

// The token is told by a helper and by a header that curl reads, so no command line ever has it.
constexpr auto unlessPublished = R"sh([ -e "$R/pull" ] && { cat "$R/pull"; exit 0; }
)sh"_L1;
constexpr auto publishing = R"sh(cd -- "$W" || exit
export GIT_TERMINAL_PROMPT=0
if [ ! -e "$R/pushed" ]; then
  git -c core.hooksPath=/dev/null -c credential.helper= \
    -c credential.helper='!f() { [ "$1" = get ] && echo username=x-access-token && printf "password=%s\n" "$GANTRY_TOKEN"; }; f' \
    push -q "$GANTRY_REMOTE" "refs/gantry/result:refs/heads/$GANTRY_BRANCH" >&2 || exit
  touch "$R/pushed"
fi
export GH_TOKEN="$GANTRY_TOKEN" GH_PROMPT_DISABLED=1
if command -v gh >/dev/null; then
  pull=$(gh pr create --repo "$GANTRY_REPOSITORY" --head "$GANTRY_BRANCH" --title "$GANTRY_TITLE" --body-file "$R/pull.body" \
    ${GANTRY_TARGET:+--base "$GANTRY_TARGET"}) || exit 93
else
  printf 'Authorization: Bearer %s\n' "$GANTRY_TOKEN" | curl -fsS --max-time 60 -X POST -H @- \
    -H 'Accept: application/vnd.github+json' --data-binary @"$R/pull.json" "$GANTRY_API" >"$R/pull.answer" || exit 93
  pull=$(sed -n 's/^ *"html_url": *"\(https:[^"]*\/pull\/[0-9]*\)".*/\1/p' "$R/pull.answer" | head -n 1)
fi
printf '%s\n' "$pull" >"$R/pull.new" && mv "$R/pull.new" "$R/pull" && cat "$R/pull"
)sh"_L1;

/// "OWNER/NAME" of an address of GitHub or one like it; "HOST/OWNER/NAME" elsewhere.
QString repositoryOf(const QUrl &remote)
{
    QString path = remote.path();
    path.remove(QRegularExpression(u"^/+|(\\.git)?/*$"_s));
    return remote.host().isEmpty() || remote.host() == u"github.com" ? path : remote.host() + u'/' + path;
}

QString apiOf(const QUrl &remote)
{
    QString path = remote.path();
    path.remove(QRegularExpression(u"^/+|(\\.git)?/*$"_s));
    return remote.host() == u"github.com" ? u"https://api.github.com/repos/%1/pulls"_s.arg(path)
                                          : u"https://%1/api/v3/repos/%2/pulls"_s.arg(remote.authority(), path);
}

} // namespace

e2b::ProcessSpec SandboxScript::snapshot() const
{
    return spec(QString(listing) + hiding + oneAtATime(unlessTaken, snapshotting),
                15min); // an earlier one may have to end first
}

e2b::ProcessSpec SandboxScript::collect(const Commit &commit) const
{
    e2b::ProcessSpec collect = spec(QString(listing) + hiding + oneAtATime(unlessUnknown, collecting), 15min);
    collect.environment.insert(u"GANTRY_MESSAGE"_s, commit.message);
    collect.environment.insert(u"GANTRY_NAME"_s, commit.name);
    collect.environment.insert(u"GANTRY_MAIL"_s, commit.mail);
    return collect;
}

e2b::ProcessSpec SandboxScript::publish(const Publication &publication) const
{
    const QUrl remote(publication.remote);
    e2b::ProcessSpec publish = spec(oneAtATime(unlessPublished, publishing), 10min);
    publish.environment.insert(u"GANTRY_REMOTE"_s, publication.remote);
    publish.environment.insert(u"GANTRY_BRANCH"_s, publication.branch);
    publish.environment.insert(u"GANTRY_TARGET"_s, publication.target);
    publish.environment.insert(u"GANTRY_TITLE"_s, publication.title);
    publish.environment.insert(u"GANTRY_TOKEN"_s, QString::fromUtf8(publication.token.reveal()));
    publish.environment.insert(u"GANTRY_REPOSITORY"_s, repositoryOf(remote));
    publish.environment.insert(u"GANTRY_API"_s, apiOf(remote));
    return publish;
}

QByteArray SandboxScript::pullRequest(const Publication &publication)
{
    const QJsonObject json{{u"title"_s, publication.title},
                           {u"body"_s, publication.body},
                           {u"head"_s, publication.branch},
                           {u"base"_s, publication.target}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace engines
