// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ConversationController.h"

#include "app/desktop/Worktrees.h"
#include "app/engineroom/EngineRoom.h"
#include "claude/Program.h"
#include "claude/Transcript.h"
#include "conversations/ConversationFiles.h"
#include "engines/LocalEngine.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "ui/conversations/ConversationBrowser.h"
#include "ui/models/Format.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSet>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>
#include <limits>

namespace app {

using conversations::ConversationIndex;
using conversations::ExportFormat;
using conversations::RunningSession;
using session::SessionService;
using session::Step;
using ui::ConversationBrowser;
using ui::ConversationUse;
using namespace Qt::StringLiterals;

namespace {

/// More rows than a person looks through, few enough for a moment's work.
constexpr int maxFound = 500;
constexpr conversations::ReadingLimits previewLimits{
    .textBytes = 64 * 1024, .entries = 3200, .allBytes = 128LL * 1024 * 1024};

const QString folderNotice = u"conversationFolder"_s;
const QString exportNotice = u"conversationExport"_s;
const QString failedNotice = u"conversationFailed"_s;

/// Stands where the path of a transcript would: each row has one of its own.
const QString unwritten = u"unwritten:"_s;

bool isUnwritten(const conversations::Conversation &conversation)
{
    return conversation.path.startsWith(unwritten);
}

} // namespace

ConversationController::ConversationController(EngineRoom &room, const Worktrees &worktrees, QWidget *window)
    : QObject(window)
    , m_room(room)
    , m_worktrees(worktrees)
    , m_window(window)
{
    connect(&m_probe, &conversations::RunningSessionsProbe::found, this, [this](const QList<RunningSession> &sessions) {
        m_running = sessions;
        requestRows();
    });
    // An older Claude cannot tell; then nothing is marked.
    connect(&m_probe, &conversations::RunningSessionsProbe::failed, this,
            [](const base::Error &error) { qInfo("running sessions: %s", qUtf8Printable(error.message)); });
}

ConversationController::~ConversationController()
{
    for (const auto &flag : {m_readingCancelled, m_exportCancelled}) {
        if (flag)
            *flag = true;
    }
}

void ConversationController::browse(const base::SessionId &session)
{
    m_session = session;
    if (!m_browser) {
        m_browser = new ConversationBrowser(m_window);
        m_browser->setAttribute(Qt::WA_DeleteOnClose);
        connectBrowser();
    }
    const session::Snapshot *snapshot = session.isNull() ? nullptr : m_room.sessions().find(session);
    m_browser->setPurpose(snapshot ? tr("Choose the conversation that “%1” goes on with.").arg(snapshot->session.title)
                                   : QString());
    m_browser->open();
    m_browser->raise();
    if (!m_index) {
        m_index = std::make_unique<ConversationIndex>(conversations::indexPath(m_room.paths().data),
                                                      conversations::configFolders());
        connect(m_index.get(), &ConversationIndex::changed, this, &ConversationController::requestRows);
        connect(m_index.get(), &ConversationIndex::progress, this, [this](const conversations::Progress &progress) {
            if (m_browser)
                m_browser->setProgress(progress);
        });
    }
    requestRows(); // as of the last time, at once
    refresh();
    askWhatRuns();
}

void ConversationController::search(const QString &words)
{
    browse();
    m_browser->setSearch(words);
}

void ConversationController::connectBrowser()
{
    ConversationBrowser *browser = m_browser;
    connect(browser, &ConversationBrowser::searchRequested, this, &ConversationController::requestRows);
    connect(browser, &ConversationBrowser::documentRequested, this, &ConversationController::readDocument);
    connect(browser, &ConversationBrowser::readAgainRequested, this, [this] {
        refresh();
        askWhatRuns();
    });
    connect(browser, &ConversationBrowser::cancelReadingRequested, this, [this] { m_index->cancelRefresh(); });
    connect(browser, &ConversationBrowser::resumeRequested, this,
            [this](const Conversation &conversation) { goOn(conversation, How::Resume); });
    connect(browser, &ConversationBrowser::forkRequested, this,
            [this](const Conversation &conversation) { goOn(conversation, How::Fork); });
    connect(browser, &ConversationBrowser::attachRequested, this, &ConversationController::attach);
    connect(browser, &ConversationBrowser::showSessionRequested, this, [this](const base::SessionId &id) {
        m_browser->accept();
        emit openSessionRequested(id);
    });
    connect(browser, &ConversationBrowser::exportRequested, this, &ConversationController::exportAs);
    connect(browser, &ConversationBrowser::folderRequested, this, &ConversationController::openFolder);
    connect(browser, &ConversationBrowser::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(browser, &ConversationBrowser::noticeActed, this, &ConversationController::onNotice);
    // Nobody waits for the rest of a document or of the reading.
    connect(browser, &QDialog::finished, this, [this] {
        if (m_readingCancelled)
            *m_readingCancelled = true;
        if (m_index)
            m_index->cancelRefresh();
    });
}

void ConversationController::refresh()
{
    m_browser->setProgress(conversations::Progress());
    m_index->refresh().then(this, [this](const base::Result<conversations::RefreshResult> &read) {
        m_isRead = m_isRead || read;
        if (!m_browser)
            return;
        m_browser->setProgress(std::nullopt);
        if (!read) {
            tellError(read.error());
            return;
        }
        if (!read->problems.isEmpty())
            tell(failedNotice, read->problems.first());
        requestRows();
    });
}

void ConversationController::requestRows()
{
    if (!m_browser || !m_index)
        return;
    const QString typed = m_browser->typed();
    if (!typed.trimmed().isEmpty()) {
        m_index->search(typed, maxFound)
            .then(this,
                  [this, typed](const base::Result<conversations::SearchResult> &found) { showRows(typed, found); });
        return;
    }
    m_index->conversations().then(this, [this, typed](const base::Result<QList<Conversation>> &all) {
        base::Result<conversations::SearchResult> rows;
        if (!all) {
            rows = std::unexpected(all.error());
        } else {
            for (const Conversation &conversation : *all)
                rows->matches.append({conversation, {}, 0});
            rows->total = static_cast<int>(all->size());
        }
        showRows(typed, rows);
    });
}

void ConversationController::showRows(const QString &typed, const base::Result<conversations::SearchResult> &found)
{
    if (!m_browser)
        return;
    if (!found) {
        tellError(found.error());
        return;
    }
    const QHash<base::ConversationId, ConversationUse> known = uses();
    QList<ui::ConversationRow> rows;
    // A search is for what was said.
    if (m_isRead && typed.trimmed().isEmpty()) {
        for (const Conversation &conversation : unwrittenOnes(found->matches))
            rows.append({conversation, {}, known.value(conversation.id)});
    }
    const auto added = static_cast<int>(rows.size());
    for (const conversations::Match &match : found->matches)
        rows.append({match.conversation, match.snippet, known.value(match.conversation.id)});
    m_browser->setRows(typed, rows, found->total + added);
}

QList<ConversationController::Conversation>
ConversationController::unwrittenOnes(const QList<conversations::Match> &written) const
{
    QSet<base::ConversationId> known;
    for (const conversations::Match &match : written)
        known.insert(match.conversation.id);
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) // they have a list of their own
        known.insert(snapshot.session.conversation);
    QList<Conversation> more;
    for (const RunningSession &running : m_running) {
        if (known.contains(running.conversation))
            continue;
        known.insert(running.conversation);
        Conversation conversation;
        conversation.id = running.conversation;
        conversation.path = unwritten + running.conversation.toString();
        conversation.configFolder = QFileInfo(claude::configFolder()).canonicalFilePath();
        conversation.title = running.name.isEmpty() ? QDir(running.folder).dirName() : running.name;
        conversation.project = running.folder;
        conversation.lastUse = running.startedAt.isValid() ? running.startedAt : QDateTime::currentDateTimeUtc();
        more.append(conversation);
    }
    return more;
}

bool ConversationController::isInBackground(const base::ConversationId &id) const
{
    return std::ranges::any_of(m_running, [&id](const RunningSession &running) {
        return running.conversation == id && running.kind == RunningSession::Kind::Background;
    });
}

void ConversationController::askWhatRuns()
{
    if (const QString program = claudeProgram(); !program.isEmpty())
        m_probe.start(program);
}

QHash<base::ConversationId, ConversationUse> ConversationController::uses() const
{
    using Where = ConversationUse::Where;
    QHash<base::ConversationId, ConversationUse> uses;
    for (const RunningSession &running : m_running) {
        const bool background = running.kind == RunningSession::Kind::Background;
        uses.insert(running.conversation, {background ? Where::Background : Where::Elsewhere, {}, running.pid});
    }
    // Those that run here are among the others; which session it is says more.
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        if (snapshot.active())
            uses.insert(snapshot.session.conversation, {Where::Gantry, snapshot.session.id, 0});
    }
    return uses;
}

base::SessionId ConversationController::restingSession(const base::ConversationId &id) const
{
    base::SessionId archived;
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        const session::Session &session = snapshot.session;
        if (session.conversation != id || snapshot.active() || snapshot.nextPending())
            continue;
        // Without its folder it could not go on; the user is asked for another one then.
        if (!QFileInfo(session.workingFolder).isDir() && !m_worktrees.recordOf(session.workingFolder))
            continue;
        if (!session.archived)
            return session.id;
        archived = session.id;
    }
    return archived;
}

void ConversationController::readDocument(const Conversation &conversation)
{
    if (m_readingCancelled)
        *m_readingCancelled = true;
    if (isUnwritten(conversation)) {
        m_browser->setDocumentError(conversation.path,
                                    isInBackground(conversation.id)
                                        ? tr("It runs in Claude's background service and has not written anything yet.")
                                        : tr("It is open in a terminal elsewhere and has not written anything yet."));
        return;
    }
    m_readingCancelled = std::make_shared<std::atomic<bool>>(false);
    const auto cancelled = m_readingCancelled;
    QtConcurrent::run([path = conversation.path, cancelled] {
        return conversations::readDocument(path, previewLimits, [&] { return cancelled->load(); });
    }).then(this, [this, path = conversation.path, cancelled](const base::Result<conversations::Document> &read) {
        if (!m_browser || *cancelled)
            return;
        if (read)
            m_browser->setDocument(path, *read);
        else
            m_browser->setDocumentError(path, read.error().message);
    });
}

void ConversationController::goOn(const Conversation &conversation, How how)
{
    if (isUnwritten(conversation)) {
        tell(failedNotice,
             isInBackground(conversation.id) ? tr("Nothing was written of this conversation yet. Attach to it instead.")
                                             : tr("Nothing was written of this conversation yet."));
        return;
    }
    // Another folder of Claude's has settings and a sign-in of its own; a step cannot change that.
    const QString ours = QFileInfo(claude::configFolder()).canonicalFilePath();
    if (conversation.configFolder != ours) {
        tell(failedNotice,
             tr("This conversation belongs to %1. Start Gantry with CLAUDE_CONFIG_DIR set to that folder to go on with "
                "it.")
                 .arg(ui::Format::path(conversation.configFolder)));
        return;
    }
    // The session that has it knows its folder, and what to ask when that is gone.
    const base::SessionId known
        = how == How::Resume && m_session.isNull() ? restingSession(conversation.id) : base::SessionId();
    if (known.isNull()) {
        goOnIn(conversation.project, conversation, how);
        return;
    }
    m_browser->accept();
    emit resumeRequested(known);
    emit openSessionRequested(known);
}

void ConversationController::goOnIn(const QString &folder, const Conversation &conversation, How how)
{
    if (!QFileInfo(folder).isDir()) {
        m_homeless = {conversation, how};
        tell(folderNotice, tr("The folder %1 does not exist any more.").arg(ui::Format::path(folder)),
             {tr("Choose another folder…")});
        return;
    }
    Step step;
    step.conversation = conversation.id;
    step.fork = how == How::Fork;
    if (how == How::Fork) {
        step.title = tr("Fork the conversation");
        start(folder, tr("Fork: %1").arg(conversation.title).left(80), step);
        return;
    }
    step.title = tr("Resume the conversation");
    if (m_session.isNull()) {
        start(folder, conversation.title.left(80), step);
        return;
    }
    const base::SessionId chosenFor = m_session;
    m_browser->accept();
    m_room.sessions().addStep(chosenFor, step, SessionService::Play::Yes);
    emit openSessionRequested(chosenFor);
}

void ConversationController::chooseFolder()
{
    if (!m_homeless)
        return;
    auto *dialog = new QFileDialog(m_browser, tr("Choose the folder to work in"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        if (m_browser && m_homeless)
            goOnIn(folder, m_homeless->first, m_homeless->second);
    });
    dialog->open();
}

void ConversationController::attach(const Conversation &conversation)
{
    const auto running = std::ranges::find(m_running, conversation.id, &RunningSession::conversation);
    if (running == m_running.end())
        return;
    Step step;
    step.kind = session::StepKind::ShellCommand;
    step.title = tr("Attach to Claude's background session");
    step.text = conversations::attachCommand(claudeProgram(), *running);
    const QString name = running->name.isEmpty() ? conversation.title : running->name;
    start(running->folder, tr("Attached: %1").arg(name).left(80), step);
}

void ConversationController::start(const QString &project, const QString &title, const Step &step)
{
    session::Session session;
    session.project = project;
    session.workingFolder = project;
    session.title = title;
    session.profile.permissionMode = m_room.settings().values().permissionMode;
    session.profile.backendUrl = m_room.settings().values().backendUrl;
    session::Run run;
    run.id = base::RunId::create();
    session.id = base::SessionId::create();
    if (const auto checked = m_room.localEngine().check({run, session, step, {}}); !checked) {
        tellError(checked.error());
        return;
    }
    m_browser->accept();
    emit openSessionRequested(m_room.sessions().create(session, {step}, SessionService::Play::Yes));
}

void ConversationController::exportAs(const Conversation &conversation, ExportFormat format)
{
    if (isUnwritten(conversation)) {
        tell(failedNotice, tr("Nothing was written of this conversation yet."));
        return;
    }
    const QString kinds
        = format == ExportFormat::Html ? tr("Web pages (*.html);;All files (*)") : tr("Markdown (*.md);;All files (*)");
    auto *dialog = new QFileDialog(m_browser, tr("Export conversation"), {}, kinds);
    dialog->setObjectName(u"conversationExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format == ExportFormat::Html ? u"html"_s : u"md"_s);
    dialog->selectFile(conversations::exportFileName(conversation, format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, conversation, format](const QString &path) { write(conversation, format, path); });
    dialog->open();
}

void ConversationController::write(const Conversation &conversation, ExportFormat format, const QString &path)
{
    m_exportCancelled = std::make_shared<std::atomic<bool>>(false);
    const auto cancelled = m_exportCancelled;
    m_exported.clear();
    tell(exportNotice, tr("Writing %1…").arg(ui::Format::path(path)), {tr("Cancel")});
    QtConcurrent::run([=] {
        return conversations::exportToFile(conversation, format, path, [&] { return cancelled->load(); });
    }).then(this, [this, path](const base::Result<conversations::ReadingResult> &written) {
        if (!m_browser)
            return;
        if (!written) {
            m_browser->dismissNotice(exportNotice);
            if (written.error().kind != base::Error::Kind::Cancelled)
                tellError(written.error());
            return;
        }
        m_exported = path;
        tell(exportNotice, tr("The conversation was written to %1.").arg(ui::Format::path(path)), {tr("Open")});
    });
}

void ConversationController::openFolder(const Conversation &conversation)
{
    const QString folder = conversation.project;
    if (!QFileInfo(folder).isDir())
        tell(failedNotice, tr("The folder %1 does not exist any more.").arg(ui::Format::path(folder)));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        tell(failedNotice, tr("No program was found that opens the folder %1.").arg(ui::Format::path(folder)));
}

void ConversationController::onNotice(const QString &id, int)
{
    if (id == folderNotice)
        chooseFolder();
    else if (id == exportNotice && !m_exported.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_exported));
    else if (id == exportNotice && m_exportCancelled)
        *m_exportCancelled = true;
}

void ConversationController::tell(const QString &id, const QString &words, const QStringList &actions)
{
    if (m_browser)
        m_browser->showNotice({id, id == exportNotice ? ui::Tone::Running : ui::Tone::Failed, words, actions, true});
}

void ConversationController::tellError(const base::Error &error)
{
    if (!error.detail.isEmpty())
        qWarning("%s", qUtf8Printable(error.detail));
    tell(failedNotice, error.message);
}

QString ConversationController::claudeProgram() const
{
    return claude::locateProgram(m_room.settings().values().claudeProgram).value_or(QString());
}

} // namespace app
