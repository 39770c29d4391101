// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageSamples.h"

#include <QRandomGenerator>
#include <QTimeZone>

namespace pages {

using namespace Qt::StringLiterals;
using session::Snapshot;
using session::Step;
using session::StepState;

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc());
}

Step step(const QString &title, StepState state, int minutesAgo, std::optional<double> dollars)
{
    Step made;
    made.id = base::StepId::create();
    made.title = title;
    made.state = state;
    if (state == StepState::Pending)
        return made;
    made.run = base::RunId::create();
    made.attempts = 1;
    made.startedAt = now().addSecs(-60 * minutesAgo - 372);
    if (session::isEnded(state)) {
        made.endedAt = now().addSecs(-60 * minutesAgo);
        made.result.durationMs = 372'000;
        made.result.exitCode = state == StepState::Succeeded ? 0 : 1;
    }
    if (state == StepState::Waiting)
        made.waitingFor = u"allow Bash?"_s;
    if (dollars) {
        made.cost = base::Money::fromDollars(*dollars);
        const auto scale = static_cast<qint64>(*dollars * 1'300'000);
        made.tokens = session::TokenCount{scale / 20, scale / 60, scale, scale / 30};
    }
    return made;
}

Snapshot session(const QString &title, const QString &project, const QString &model, const QList<Step> &steps)
{
    Snapshot made;
    made.session.id = base::SessionId::create();
    made.session.title = title;
    made.session.project = u"/home/user/src/"_s + project;
    made.session.workingFolder = made.session.project;
    made.session.activeModel = model;
    made.session.createdAt = now().addDays(-1);
    made.session.lastActivity = now();
    made.steps = steps;
    for (qsizetype i = 0; i < made.steps.size(); ++i) {
        made.steps[i].position = static_cast<int>(i);
        made.steps[i].session = made.session.id;
        if (session::isActive(steps.at(i).state))
            made.session.status
                = steps.at(i).state == StepState::Waiting ? session::Status::Waiting : session::Status::Running;
        else if (made.session.status == session::Status::Idle && steps.at(i).state == StepState::Failed)
            made.session.status = session::Status::Failed;
        else if (made.session.status == session::Status::Idle && steps.at(i).state == StepState::Succeeded)
            made.session.status = session::Status::Finished;
    }
    return made;
}

QList<Snapshot> workbench()
{
    const QString opus = u"claude-opus-5-5"_s;
    const QString sonnet = u"claude-sonnet-5"_s;
    const QString haiku = u"claude-haiku-4-5-20251001"_s;
    QList<Snapshot> all{
        session(u"Upgrade to Vite 7"_s, u"ledger-web"_s, sonnet,
                {step(u"Upgrade the build"_s, StepState::Running, 0, 0.61),
                 step(u"Open a pull request"_s, StepState::Pending, 0, {})}),
        session(u"Fix flaky invoice test"_s, u"ledger-web"_s, opus,
                {step(u"Find out why it fails"_s, StepState::Succeeded, 200, 0.34),
                 step(u"Mend the test"_s, StepState::Failed, 190, 0.21)}),
        session(u"Retry failed webhooks"_s, u"harbor-api"_s, opus,
                {step(u"Add the retry table"_s, StepState::Succeeded, 90, 1.1),
                 step(u"Back off with jitter"_s, StepState::Succeeded, 60, 0.74),
                 step(u"Write the tests"_s, StepState::Running, 0, {})}),
        session(u"Move rate limits to Redis"_s, u"harbor-api"_s, opus,
                {step(u"Move the limiter"_s, StepState::Waiting, 0, 0.92),
                 step(u"Drop the legacy limiter"_s, StepState::Pending, 0, {})}),
        session(u"Nightly dependency audit"_s, u"tide-cli"_s, haiku,
                {step(u"Audit npm dependencies and write a short report about everything that is outdated"_s,
                      StepState::Running, 0, 0.48)}),
        session(u"Port tide sync to io_uring"_s, u"tide-cli"_s, opus,
                {step(u"Port the reader"_s, StepState::Interrupted, 1500, 3.02)}),
        session(u"Local model trial"_s, u"harbor-infra"_s, u"local-70b"_s,
                {step(u"Try it"_s, StepState::Succeeded, 2000, {})}),
        session(u"Split order handlers"_s, u"harbor-api"_s, opus,
                {step(u"Split"_s, StepState::Succeeded, 300, 2.37), step(u"Killed"_s, StepState::Cancelled, 290, {})}),
    };
    all[4].session.mode = session::Mode::Agentic;
    for (session::Step &step : all[4].steps)
        step.attempt.background = true;
    QRandomGenerator random(5);
    const QString models[]{opus, sonnet, haiku};
    for (int day = 1; day < 30; ++day) {
        QList<Step> steps;
        const int count = (now().date().addDays(-day).dayOfWeek() > 5) ? 1 : 4;
        for (int i = 0; i < count; ++i)
            all.append(session(u"Work of day %1, part %2"_s.arg(day).arg(i + 1),
                               i % 2 ? u"harbor-api"_s : u"tide-cli"_s, models[random.bounded(3)],
                               {step(u"Do it"_s, StepState::Succeeded, day * 1440, 1 + random.bounded(800) / 100.0)}));
    }
    return all;
}

QByteArray buildLog()
{
    QByteArray log;
    for (int i = 0; i < 18'000; ++i)
        log += "\x1b[2mtransforming\x1b[0m src/modules/module" + QByteArray::number(i) + ".ts\r\n";
    log += "\x1b[32m\xe2\x9c\x93\x1b[0m 2,104 modules transformed.\r\nrendering chunks...\r\ncomputing gzip size...\r\n"
           "dist/index.html                       \x1b[1m  0.48 kB\x1b[0m \xe2\x94\x82 gzip:   0.31 kB\r\n"
           "dist/assets/\x1b[35minvoices-C4k2xq.css\x1b[0m       \x1b[1m 38.12 kB\x1b[0m \xe2\x94\x82 gzip:   7.90 "
           "kB\r\n"
           "dist/assets/\x1b[36mvendor-9bPq0A.js\x1b[0m          \x1b[1m612.40 kB\x1b[0m \xe2\x94\x82 gzip: 188.03 "
           "kB\r\n"
           "\x1b[33m(!) Some chunks are larger than 500 kB after minification.\x1b[0m\r\n"
           "\x1b[32m\xe2\x9c\x93 built in 14.02s\x1b[0m\r\n\r\n"
           "\xe2\x97\x8f The build works with Vite 7. Two plugins still print a deprecation\r\n  notice; I will "
           "replace \x1b[1mvite-plugin-html\x1b[0m first.\r\n"
           "\x1b[32m\xe2\x97\x8f\x1b[0m \x1b[1mBash\x1b[0m(npm run test:unit)\r\n \x1b[31mFAIL\x1b[0m "
           "src/invoices/Table.test.ts\r\n"
           "   \x1b[31m\xc3\x97\x1b[0m rounds half to even in the totals row\r\n     expected invoice total "
           "\"1.245,00\" to be \"1,245.00\"\r\n"
           "     at src/invoices/Table.test.ts:88:31\r\n \x1b[32m\xe2\x9c\x93\x1b[0m src/router/guards.test.ts (12 "
           "tests) 96ms\r\n"
           "Test Files  \x1b[31m1 failed\x1b[0m | \x1b[32m37 passed\x1b[0m (38)\r\n\x1b[38;2;255;255;255mwhite text of "
           "a dark theme\x1b[0m \x1b[44;97m badge \x1b[0m\r\n"
           "\xe4\xb8\xad\xe6\x96\x87 and \xf0\x9f\x98\x80 emoji\r\n";
    return log;
}

} // namespace pages
