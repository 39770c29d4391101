// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in the log that is open, and in all of them.
#include "ui/logview/AllLogsSearch.h"
#include "ui/logview/LogFindBar.h"
#include "ui/logview/LogHeader.h"
#include "ui/logview/LogHitsTable.h"
#include "ui/logview/LogSourceModel.h"
#include "ui/logview/LogSourcesPanel.h"
#include "ui/logview/LogView.h"
#include "ui/logview/LogsPage.h"

#include <algorithm>

namespace ui {

void LogsPage::find()
{
    if (!m_current && !m_isOwnLog && !m_findBar->inAllLogs())
        return;
    m_findBar->open();
    if (m_hits.isEmpty())
        startSearch();
}

void LogsPage::findInAllLogs()
{
    m_findBar->setInAllLogs(true);
    find();
}

void LogsPage::closeFind()
{
    m_findBar->setInAllLogs(false);
    m_findBar->hide();
    m_document->cancelSearch();
    m_hits.clear();
    m_currentHit = -1;
    m_view->setHits({}, -1);
    m_view->setFocus();
}

void LogsPage::startSearch()
{
    m_hits.clear();
    m_currentHit = -1;
    m_openedLine = -1;
    m_progress = {};
    m_view->setHits({}, -1);
    const logs::SearchQuery query = m_findBar->query();
    if (query.text.isEmpty()) {
        m_document->cancelSearch();
        m_findBar->clearResult();
        return;
    }
    if (const auto started = m_document->search(query); !started) {
        m_document->cancelSearch();
        m_findBar->showError(started.error().message);
    }
}

void LogsPage::onHits(const QList<logs::SearchHit> &hits)
{
    m_hits += hits;
    if (m_currentHit < 0) {
        // The first hit from where the reader is.
        const qint64 from = m_openedLine >= 0 ? m_openedLine : m_view->firstVisibleLine();
        const auto below = std::ranges::lower_bound(m_hits, from, {}, &logs::SearchHit::line);
        if (below != m_hits.end()) {
            goToHit(static_cast<int>(below - m_hits.begin()));
            return;
        }
    }
    showHits();
}

void LogsPage::onProgress(const logs::SearchProgress &progress)
{
    m_progress = progress;
    if (progress.finished && m_currentHit < 0 && !m_hits.isEmpty())
        goToHit(static_cast<int>(m_hits.size()) - 1);
    else
        showHits();
}

void LogsPage::showHits()
{
    m_view->setHits(m_hits, m_currentHit);
    if (!m_findBar->isHidden() && !m_findBar->query().text.isEmpty())
        m_findBar->showResult(m_currentHit, m_hits.size(), m_progress.finished, m_progress.limitReached);
}

void LogsPage::goToHit(int index)
{
    if (m_hits.isEmpty())
        return;
    const auto count = static_cast<int>(m_hits.size());
    m_currentHit = (index + count) % count;
    const logs::SearchHit &hit = m_hits.at(m_currentHit);
    m_view->showLine(hit.line, hit.column);
    showHits();
}

void LogsPage::findNext()
{
    goToHit(m_currentHit + 1);
}

void LogsPage::findPrevious()
{
    goToHit(m_currentHit - 1);
}

void LogsPage::connectAllLogs()
{
    connect(m_allLogs, &AllLogsSearch::hitsFound, m_hitsTable, &LogHitsTable::append);
    connect(m_allLogs, &AllLogsSearch::sourceSearched, m_sources->model(), &LogSourceModel::setHits);
    connect(m_allLogs, &AllLogsSearch::progressChanged, this,
            [this] { m_hitsTable->showProgress(m_allLogs->progress()); });
    connect(m_hitsTable, &LogHitsTable::openRequested, this, &LogsPage::openHit);
    connect(m_hitsTable, &LogHitsTable::closed, this, [this] {
        m_findBar->setInAllLogs(false);
        m_view->setFocus();
    });
}

void LogsPage::searchAllLogs()
{
    m_searchInterrupted = false;
    m_allLogs->stop();
    m_hitsTable->clear();
    m_sources->model()->clearHits();
    const logs::SearchQuery query = m_findBar->query();
    // The bar says what is wrong with an expression.
    const bool started = m_findBar->inAllLogs() && !query.text.isEmpty()
        && m_allLogs->start(query, m_sources->model()->sources()).has_value();
    m_hitsTable->setVisible(started);
}

void LogsPage::openHit(const LogHit &hit)
{
    const bool whole = m_header->output() == LogHeader::Output::All;
    m_header->setAllOutput(); // the line's number is one of the whole log
    if (!whole && m_current && m_current->run == hit.source.run) {
        m_wantedLine = hit.line;
        reopen();
    } else if (m_sources->model()->indexOf(hit.source.run).isValid()) {
        showRun(hit.source.run, hit.line);
    } else { // it has left the list since
        m_wantedLine = hit.line;
        choose(hit.source);
    }
}

} // namespace ui
