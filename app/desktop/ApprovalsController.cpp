// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ApprovalsController.h"

#include "app/engineroom/EngineRoom.h"
#include "claude/Transcript.h"
#include "session/RuleKeeper.h"
#include "session/SessionService.h"
#include "ui/approvals/ApprovalsPage.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace app {

using namespace Qt::StringLiterals;
using base::SessionId;
using session::SessionService;
using ui::ApprovalContext;
using ui::ApprovalItem;
using ui::ApprovalsPage;

namespace {

constexpr qint64 maxFileBytes = 4 * 1024 * 1024;

QString lastWordsOf(const QString &transcript)
{
    if (transcript.isEmpty())
        return {};
    claude::TranscriptReader reader(transcript);
    for (;;) {
        const auto progress = reader.update();
        if (!progress || progress->atEnd)
            return reader.figures().lastText;
    }
}

/// Slow (reads files): off the main thread. The file may be anything, also a link to a device that never ends.
ApprovalContext contextOf(const ApprovalItem &item, const QString &transcript)
{
    ApprovalContext context;
    context.said = lastWordsOf(transcript);
    const QString path = ui::fileOf(item.question, item.workingFolder);
    if (path.isEmpty())
        return context;
    const QFileInfo info(path);
    QByteArray before;
    if (info.exists()) {
        QFile file(path);
        if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
            context.note = ApprovalsController::tr("The file cannot be read. Only the lines Claude names are shown.");
            return context;
        }
        if (info.size() > maxFileBytes) {
            context.note = ApprovalsController::tr("The file is large. Only the lines Claude names are shown.");
            return context;
        }
        before = file.read(maxFileBytes);
    }
    context.file = ui::changeIn(before, item.question);
    if (!context.file)
        context.note = ApprovalsController::tr("The lines Claude wants to replace are not in the file.");
    return context;
}

} // namespace

ApprovalsController::ApprovalsController(EngineRoom &room, session::RuleKeeper &rules, ApprovalsPage &page,
                                         QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_rules(rules)
    , m_page(page)
{
    SessionService &service = room.sessions();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &ApprovalsController::refresh);
    for (const auto signal :
         {&SessionService::sessionAdded, &SessionService::sessionChanged, &SessionService::sessionRemoved})
        connect(&service, signal, &m_refresh, qOverload<>(&QTimer::start));
    connect(&service, &SessionService::loaded, this, &ApprovalsController::readRules);
    connect(&service, &SessionService::refused, this, &ApprovalsController::offerAgain);
    connectPage();
    connectRules();
}

void ApprovalsController::connectPage()
{
    connect(&m_page, &ApprovalsPage::answerRequested, this, &ApprovalsController::answer);
    connect(&m_page, &ApprovalsPage::contextWanted, this, &ApprovalsController::findContext);
    connect(&m_page, &ApprovalsPage::openSessionRequested, this, &ApprovalsController::openSessionRequested);
    connect(&m_page, &ApprovalsPage::decidedWanted, this, &ApprovalsController::readDecided);
    connect(&m_page, &ApprovalsPage::ruleRequested, this, [this](const session::ApprovalRule &rule) {
        m_rules.add(rule).then(this, [this](const base::Result<session::ApprovalRule> &added) {
            if (!added)
                emit failed(added.error());
        });
    });
    connect(&m_page, &ApprovalsPage::ruleRemovalRequested, this, [this](const QString &rule) {
        m_rules.remove(rule).then(this, [this](const base::Result<> &removed) {
            if (!removed)
                emit failed(removed.error());
        });
    });
}

void ApprovalsController::connectRules()
{
    connect(&m_rules, &session::RuleKeeper::rulesChanged, this, &ApprovalsController::readRules);
    connect(&m_rules, &session::RuleKeeper::failed, this, &ApprovalsController::failed);
    // What is decided while the list of decisions is on show appears there at once.
    connect(&m_room.sessions(), &SessionService::eventStored, this, [this](const session::Event &event) {
        using namespace session::eventtype;
        if (event.source != "hook"_L1 && (event.type == questionAnswered || event.type == questionWithdrawn))
            readDecided(0);
    });
}

base::QuestionId ApprovalsController::questionOf(const SessionId &session) const
{
    const session::Snapshot *snapshot = m_room.sessions().find(session);
    if (!snapshot)
        return {};
    const QList<ApprovalItem> items = ui::approvalItems({*snapshot});
    return items.isEmpty() ? base::QuestionId() : items.first().question.id;
}

void ApprovalsController::refresh()
{
    const QList<ApprovalItem> items = ui::approvalItems(m_room.sessions().sessions());
    m_sent.removeIf([&](const std::pair<const base::QuestionId &, SessionId &> &sent) {
        return std::ranges::none_of(items, [&](const ApprovalItem &item) { return item.question.id == sent.first; });
    });
    m_page.setItems(items);
    updateTitles();
}

void ApprovalsController::updateTitles()
{
    QHash<SessionId, QString> titles;
    for (const session::Snapshot &snapshot : m_room.sessions().sessions())
        titles.insert(snapshot.session.id, snapshot.session.title);
    m_page.setSessionTitles(titles);
}

void ApprovalsController::answer(const ApprovalItem &item, const session::Answer &answer)
{
    m_sent.insert(item.question.id, item.session);
    m_room.sessions().answer(item.question.id, answer);
}

void ApprovalsController::offerAgain(const SessionId &session)
{
    for (auto it = m_sent.begin(); it != m_sent.end();) {
        if (it.value() != session) {
            ++it;
            continue;
        }
        m_page.answerFailed(it.key());
        it = m_sent.erase(it);
    }
    m_refresh.start();
}

void ApprovalsController::findContext(const ApprovalItem &item)
{
    const session::Snapshot *snapshot = m_room.sessions().find(item.session);
    const QString transcript = snapshot ? snapshot->session.transcriptPath : QString();
    QtConcurrent::run(contextOf, item, transcript)
        .then(this, [this, question = item.question.id](const ApprovalContext &context) {
            m_page.setContext(question, context);
        });
}

void ApprovalsController::readRules()
{
    m_rules.rules().then(this, [this](const base::Result<QList<session::ApprovalRule>> &rules) {
        if (rules)
            m_page.setRules(*rules);
        else
            emit failed(rules.error());
    });
}

void ApprovalsController::readDecided(qint64 before)
{
    session::AuditQuery query;
    query.before = before;
    m_rules.audit(query).then(this, [this, before](const base::Result<QList<session::AuditEntry>> &entries) {
        if (!entries)
            emit failed(entries.error());
        else if (before == 0)
            m_page.setNewestDecided(*entries);
        else
            m_page.addOlderDecided(*entries);
    });
}

} // namespace app
