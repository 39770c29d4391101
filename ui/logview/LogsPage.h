// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogDocument.h"
#include "ui/logview/LogSource.h"

#include <QWidget>

#include <optional>

class QSplitter;
class QStackedWidget;

namespace ui {

class AllLogsSearch;
class EmptyState;
class LogFindBar;
class LogFoot;
class LogHeader;
struct LogHit;
class LogHitsTable;
class LogSourcesPanel;
class LogView;
class NoticeStack;

/// What every run printed, as text: sources at the left, the chosen log at the right. A log is opened when it is chosen
/// and the page is on screen.
class LogsPage : public QWidget
{
    Q_OBJECT
public:
    explicit LogsPage(QWidget *parent = nullptr);
    ~LogsPage() override;

    /// The runs of one session (see logSourcesOf()); empty: the session goes.
    void setRuns(const base::SessionId &session, const QList<LogSource> &runs);
    /// base::Paths::logFile().
    void setOwnLog(const QString &path);
    /// Chooses that run, at @p line when it is not negative. A run that is not known yet is chosen when it comes.
    void showRun(const base::RunId &run, qint64 line = -1);
    void showOwnLog();
    /// The run that is chosen; unset: none, or Gantry's own log.
    [[nodiscard]] std::optional<LogSource> current() const { return m_current; }

    [[nodiscard]] LogView *view() const { return m_view; }
    [[nodiscard]] logs::LogDocument *document() const { return m_document; }
    /// For its sizes in the settings.
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

public slots:
    void find();
    /// The find bar with the search over all logs turned on.
    void findInAllLogs();
    void findNext();
    void findPrevious();
    /// Asks for a line number and goes there.
    void askForLine();

signals:
    void openSessionRequested(const base::SessionId &session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createSources();
    QWidget *createLog();
    void connectLog();
    void connectAllLogs();
    void createActions();
    void choose(const LogSource &source);
    void showLog();
    void reopen();
    [[nodiscard]] logs::LogSpec spec() const;
    void onStateChanged();
    void onRenumbered();
    void onFailed(const base::Error &error);
    void onExported(const base::Result<> &result);
    void startSearch();
    void closeFind();
    void searchAllLogs();
    void openHit(const LogHit &hit);
    void onHits(const QList<logs::SearchHit> &hits);
    void onProgress(const logs::SearchProgress &progress);
    void showHits();
    void goToHit(int index);
    void goToWantedLine();
    void exportLog();

    QSplitter *m_splitter = nullptr;
    LogSourcesPanel *m_sources = nullptr;
    LogHeader *m_header = nullptr;
    LogFindBar *m_findBar = nullptr;
    LogFoot *m_foot = nullptr;
    NoticeStack *m_notices = nullptr;
    LogView *m_view = nullptr;
    LogHitsTable *m_hitsTable = nullptr;
    QStackedWidget *m_body = nullptr; ///< the log, that it is empty, or that none is open
    EmptyState *m_nothingChosen = nullptr;
    EmptyState *m_nothingPrinted = nullptr;
    logs::LogDocument *m_document = nullptr;
    AllLogsSearch *m_allLogs = nullptr;
    bool m_searchInterrupted = false; ///< the one over all logs, by leaving the page
    std::optional<LogSource> m_current;
    QString m_ownLog;
    bool m_isOwnLog = false;
    logs::LogSpec m_opened;
    base::RunId m_wantedRun;
    qint64 m_wantedLine = -1;
    qint64 m_openedLine = -1; ///< the log was opened at it: the first hit is looked for from there
    QList<logs::SearchHit> m_hits;
    logs::SearchProgress m_progress;
    int m_currentHit = -1;
};

} // namespace ui
