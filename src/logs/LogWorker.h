// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogDocument.h"

#include <QSaveFile>

#include <atomic>

namespace logs {

class LogFollower;

/// The half of a LogDocument that reads. Thread: the document's own. Works in slices, each asked for by an event, so
/// that requests for lines come in between.
class LogWorker : public QObject
{
    Q_OBJECT
public:
    LogWorker(LogDocument *document, std::shared_ptr<std::atomic<quint64>> current);
    ~LogWorker() override;

    void open(quint64 generation, const LogSpec &spec);
    void fetchBlock(quint64 generation, qint64 block);
    void search(quint64 generation, quint64 search, const LineMatcher &matcher);
    void cancelSearch() { m_search.reset(); }
    void fetchText(quint64 generation, qint64 firstLine, int firstColumn, qint64 lastLine, int lastColumn);
    void exportText(quint64 generation, const QString &path);

private:
    struct Search
    {
        quint64 number = 0;
        LineMatcher matcher;
        qint64 next = 0;
        int found = 0;
        bool finished = false;
    };
    struct Export
    {
        std::unique_ptr<QSaveFile> file;
        qint64 next = 0;
    };

    [[nodiscard]] bool isCurrent(quint64 generation) const
    {
        return *m_current == generation && generation == m_generation;
    }
    [[nodiscard]] std::unique_ptr<LineStore> makeStore() const;
    [[nodiscard]] Reading detect() const;
    void makeStores();
    void step();
    void scheduleStep();
    void searchStep();
    void scheduleSearch();
    void exportStep();
    void tell(bool renumbered);
    void showTail();
    void fail(const base::Error &error);
    template <typename Function>
    void report(Function &&function);
    template <typename Function>
    void later(Function &&function);

    LogDocument *m_document;
    std::shared_ptr<std::atomic<quint64>> m_current;
    quint64 m_generation = 0;
    LogSpec m_spec;
    Reading m_reading = Reading::Plain;
    std::unique_ptr<LineStore> m_store;
    std::unique_ptr<LogFollower> m_follower;
    QList<LogLine> m_tail;
    bool m_numbered = false;
    bool m_stepping = false;
    bool m_searching = false;
    std::optional<Search> m_search;
    std::optional<Export> m_export;
};

} // namespace logs
