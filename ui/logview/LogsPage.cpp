// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogsPage.h"

#include "ui/logview/LogFindBar.h"
#include "ui/logview/LogFoot.h"
#include "ui/logview/LogHeader.h"
#include "ui/logview/LogHitsTable.h"
#include "ui/logview/LogSourceModel.h"
#include "ui/logview/LogSourcesPanel.h"
#include "ui/logview/LogView.h"
#include "ui/style/Icons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notices.h"

#include <QAction>
#include <QFileDialog>
#include <QHideEvent>
#include <QInputDialog>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

LogsPage::LogsPage(QWidget *parent)
    : QWidget(parent)
    , m_document(new logs::LogDocument(this))
    , m_allLogs(new AllLogsSearch(this))
{
    setObjectName(u"logsPage"_s);
    setAccessibleName(tr("Logs"));
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"logsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    createSources();
    m_splitter->addWidget(m_sources);
    m_splitter->addWidget(createLog());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({theme(this).size().layout.logSources, 800});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connectLog();
    createActions();
}

LogsPage::~LogsPage()
{
    m_view->setDocument(nullptr);
}

void LogsPage::createSources()
{
    m_sources = new LogSourcesPanel(this);
    m_sources->setMinimumWidth(180);
    m_sources->setOwnLogAvailable(false);
    connect(m_sources, &LogSourcesPanel::sourceChosen, this, &LogsPage::choose);
    connect(m_sources, &LogSourcesPanel::ownLogChosen, this, &LogsPage::showOwnLog);
    connect(m_sources, &LogSourcesPanel::openSessionRequested, this, &LogsPage::openSessionRequested);
}

QWidget *LogsPage::createLog()
{
    auto *log = new QWidget(this);
    auto *column = new QVBoxLayout(log);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new LogHeader(log);
    m_findBar = new LogFindBar(log);
    m_findBar->hide();
    m_notices = new NoticeStack(log);
    m_view = new LogView(log);
    m_view->setDocument(m_document);
    m_foot = new LogFoot(log);
    m_nothingPrinted = new EmptyState(u"pageLogs"_s, tr("Nothing has been printed"),
                                      tr("Output appears here as soon as there is some."), {}, {}, log);
    m_nothingPrinted->setObjectName(u"logEmpty"_s);
    m_nothingChosen = new EmptyState(u"pageLogs"_s, tr("No log is open"),
                                     tr("Choose a run from the list to read what it printed."), {}, {}, log);
    m_nothingChosen->setObjectName(u"logsNothingChosen"_s);
    m_body = new QStackedWidget(log);
    m_body->addWidget(m_nothingChosen);
    m_body->addWidget(m_view);
    m_body->addWidget(m_nothingPrinted);
    m_hitsTable = new LogHitsTable(log);
    m_hitsTable->hide();
    auto *upper = new QWidget(log);
    auto *upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(0);
    upperColumn->addWidget(m_body, 1);
    upperColumn->addWidget(m_foot);
    auto *parts = new QSplitter(Qt::Vertical, log);
    parts->setObjectName(u"logHitsSplitter"_s);
    parts->setChildrenCollapsible(false);
    parts->addWidget(upper);
    parts->addWidget(m_hitsTable);
    parts->setStretchFactor(0, 1);
    parts->setSizes({500, 200});
    column->addWidget(m_header);
    column->addWidget(m_findBar);
    column->addWidget(m_notices);
    column->addWidget(parts, 1);
    // Only a search over all logs needs no log that is open.
    m_header->hide();
    m_foot->hide();
    log->setMinimumWidth(320);
    return log;
}

void LogsPage::showLog()
{
    m_header->show();
    m_foot->setVisible(true);
    if (m_body->currentWidget() == m_nothingChosen)
        m_body->setCurrentWidget(m_view);
}

void LogsPage::connectLog()
{
    connect(m_header, &LogHeader::outputChosen, this, &LogsPage::reopen);
    connect(m_header, &LogHeader::followToggled, m_view, &LogView::setFollowing);
    connect(m_header, &LogHeader::findRequested, this, &LogsPage::find);
    connect(m_header, &LogHeader::exportRequested, this, &LogsPage::exportLog);
    connect(m_header, &LogHeader::openSessionRequested, this, [this] {
        if (m_current)
            emit openSessionRequested(m_current->session);
    });
    connect(m_view, &LogView::followingChanged, m_header, &LogHeader::setFollowing);
    connect(m_view, &LogView::currentLineChanged, this, &LogsPage::onStateChanged);
    connect(m_view, &LogView::findRequested, this, &LogsPage::find);
    connect(m_findBar, &LogFindBar::queryChanged, this, &LogsPage::startSearch);
    connect(m_findBar, &LogFindBar::queryChanged, this, &LogsPage::searchAllLogs);
    connect(m_findBar, &LogFindBar::inAllLogsToggled, this, &LogsPage::searchAllLogs);
    connect(m_findBar, &LogFindBar::leaveRequested, m_hitsTable, &LogHitsTable::focusHits);
    connect(m_findBar, &LogFindBar::nextRequested, this, &LogsPage::findNext);
    connect(m_findBar, &LogFindBar::previousRequested, this, &LogsPage::findPrevious);
    connect(m_findBar, &LogFindBar::closed, this, &LogsPage::closeFind);
    connectAllLogs();
    connect(m_document, &logs::LogDocument::stateChanged, this, &LogsPage::onStateChanged);
    connect(m_document, &logs::LogDocument::renumbered, this, &LogsPage::onRenumbered);
    connect(m_document, &logs::LogDocument::failed, this, &LogsPage::onFailed);
    connect(m_document, &logs::LogDocument::exported, this, &LogsPage::onExported);
    connect(m_document, &logs::LogDocument::hitsFound, this, &LogsPage::onHits);
    connect(m_document, &logs::LogDocument::searchProgress, this, &LogsPage::onProgress);
}

void LogsPage::createActions()
{
    const auto add
        = [this](const QString &name, const QString &text, const QKeySequence &keys, void (LogsPage::*slot)()) {
              auto *action = new QAction(text, this);
              action->setObjectName(name);
              action->setShortcut(keys);
              action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
              connect(action, &QAction::triggered, this, slot);
              addAction(action);
          };
    add(u"logs.find"_s, tr("Find in log"), QKeySequence(Qt::CTRL | Qt::Key_F), &LogsPage::find);
    add(u"logs.findNext"_s, tr("Next hit"), QKeySequence(Qt::Key_F3), &LogsPage::findNext);
    add(u"logs.findPrevious"_s, tr("Previous hit"), QKeySequence(Qt::SHIFT | Qt::Key_F3), &LogsPage::findPrevious);
    add(u"logs.findInAllLogs"_s, tr("Find in all logs"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F),
        &LogsPage::findInAllLogs);
    add(u"logs.goToLine"_s, tr("Go to line…"), QKeySequence(Qt::CTRL | Qt::Key_G), &LogsPage::askForLine);
}

void LogsPage::setRuns(const base::SessionId &session, const QList<LogSource> &runs)
{
    m_sources->model()->setRuns(session, runs);
    if (!m_wantedRun.isNull() && m_sources->choose(m_wantedRun))
        m_wantedRun = {};
    if (!m_current || m_current->session != session)
        return;
    const auto same = std::ranges::find(runs, m_current->run, &LogSource::run);
    if (same == runs.end())
        return; // it can still be read
    m_current = *same;
    m_header->setSource(m_current);
    if (isVisible() && spec().parts != m_opened.parts)
        reopen();
}

void LogsPage::setOwnLog(const QString &path)
{
    m_ownLog = path;
    m_sources->setOwnLogAvailable(!path.isEmpty());
}

void LogsPage::showRun(const base::RunId &run, qint64 line)
{
    m_wantedLine = line;
    const bool alreadyShown = m_current && m_current->run == run;
    m_wantedRun = m_sources->choose(run) ? base::RunId() : run;
    if (alreadyShown)
        goToWantedLine();
}

void LogsPage::showOwnLog()
{
    m_sources->chooseOwnLog();
    m_isOwnLog = true;
    m_current.reset();
    m_header->setSource({});
    showLog();
    reopen();
}

void LogsPage::choose(const LogSource &source)
{
    if (m_current && m_current->run == source.run && !m_isOwnLog)
        return;
    m_isOwnLog = false;
    m_current = source;
    m_header->setSource(source);
    showLog();
    reopen();
}

logs::LogSpec LogsPage::spec() const
{
    logs::LogSpec spec;
    spec.follow = true;
    if (m_isOwnLog) {
        spec.parts = {{m_ownLog, false}};
        spec.reading = logs::Reading::Plain;
        return spec;
    }
    if (!m_current)
        return spec;
    spec = logSpecOf(*m_current);
    if (m_header->output() != LogHeader::Output::All && !m_current->errorPath.isEmpty()) {
        const bool errors = m_header->output() == LogHeader::Output::StandardError;
        spec.parts.removeIf([errors](const logs::LogPart &part) { return part.standardError != errors; });
    }
    return spec;
}

void LogsPage::reopen()
{
    m_notices->dismiss(u"log"_s);
    m_hits.clear();
    m_currentHit = -1;
    m_openedLine = -1;
    m_opened = {};
    if (!isVisible())
        return; // showEvent() comes back to it
    m_opened = spec();
    m_document->open(m_opened);
    m_view->setFollowing(m_opened.follow && m_wantedLine < 0);
    m_header->setFollowing(m_view->isFollowing());
    if (!m_findBar->isHidden())
        startSearch();
}

void LogsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_opened.parts.isEmpty() && (m_current || m_isOwnLog))
        reopen();
    if (m_searchInterrupted)
        searchAllLogs();
}

void LogsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Nobody reads what it finds. A minimised window comes back to the same page.
    if (event->spontaneous())
        return;
    m_searchInterrupted = m_searchInterrupted || m_allLogs->progress().running;
    m_allLogs->stop();
}

void LogsPage::onStateChanged()
{
    if (!m_current && !m_isOwnLog)
        return;
    const logs::LogState &state = m_document->state();
    const bool empty = state.complete && state.lines == 0;
    m_body->setCurrentWidget(empty ? static_cast<QWidget *>(m_nothingPrinted) : m_view);
    const bool marksErrors = m_current && !m_current->errorPath.isEmpty();
    m_foot->show(state, m_view->currentLine(), marksErrors);
    if (m_current && state.complete)
        m_sources->model()->setSize(m_current->run, state.bytes - state.droppedBytes);
    if (state.numbered)
        goToWantedLine();
}

void LogsPage::goToWantedLine()
{
    // Until the log has been read once, its lines have other numbers.
    if (m_wantedLine < 0 || m_document->state().lines == 0 || !m_document->state().numbered)
        return;
    m_openedLine = std::exchange(m_wantedLine, -1);
    const auto hit = std::ranges::find(m_hits, m_openedLine, &logs::SearchHit::line);
    if (hit != m_hits.end())
        goToHit(static_cast<int>(hit - m_hits.begin()));
    else
        m_view->showLine(m_openedLine);
}

void LogsPage::onRenumbered()
{
    m_hits.clear();
    m_currentHit = -1;
    showHits();
}

void LogsPage::onFailed(const base::Error &error)
{
    Notice notice;
    notice.id = u"log"_s;
    notice.tone = Tone::Failed;
    notice.text = error.message;
    m_notices->show(notice);
}

void LogsPage::askForLine()
{
    if (!m_document->state().numbered || m_document->state().lines == 0)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"goToLineDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Go to line"));
    dialog->setLabelText(tr("Line, 1 to %1").arg(QLocale().toString(m_document->state().lines)));
    dialog->setIntRange(1,
                        static_cast<int>(std::min<qint64>(m_document->state().lines, std::numeric_limits<int>::max())));
    dialog->setIntValue(static_cast<int>(std::max<qint64>(m_view->currentLine(), m_view->firstVisibleLine()) + 1));
    dialog->setOkButtonText(tr("Go to line"));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int line) { m_view->showLine(line - 1); });
    dialog->open();
}

void LogsPage::exportLog()
{
    auto *dialog = new QFileDialog(this, tr("Export log"));
    dialog->setObjectName(u"exportLogDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"log.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, m_document, &logs::LogDocument::exportText);
    dialog->open();
}

void LogsPage::onExported(const base::Result<> &result)
{
    Notice notice;
    notice.id = u"export"_s;
    notice.tone = result ? Tone::Success : Tone::Failed;
    notice.text = result ? tr("The log was exported.") : result.error().message;
    m_notices->show(notice);
}

} // namespace ui
