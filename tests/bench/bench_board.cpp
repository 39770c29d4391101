// SPDX-License-Identifier: GPL-3.0-or-later
// The task board with many tasks: how long until it is painted for the first time, until a search shows its matches,
// and until a changed task has found its place. Prints one JSON object.
//   bench-board TASKS
#include "ui/models/TaskList.h"
#include "ui/style/ThemeManager.h"
#include "ui/taskboard/TaskBoardPage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QRandomGenerator>

#include <array>
#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using tasks::Task;
using tasks::TaskState;

/// Told when one of the board's columns is painted.
class PaintWitness : public QObject
{
public:
    explicit PaintWitness(QWidget &page)
    {
        for (QListView *column : page.findChildren<QListView *>())
            column->viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_seen |= event->type() == QEvent::Paint;
        return false;
    }
    /// Milliseconds until what was asked for stands on the screen.
    double wait(const QElapsedTimer &since)
    {
        m_seen = false;
        while (!m_seen)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
        return static_cast<double>(since.nsecsElapsed()) / 1e6;
    }

private:
    bool m_seen = false;
};

QList<Task> manyTasks(int count)
{
    constexpr std::array states{TaskState::Pending, TaskState::Queued, TaskState::Running, TaskState::Completed,
                                TaskState::Failed};
    QRandomGenerator random(1);
    QList<Task> tasks;
    for (int i = 0; i < count; ++i) {
        Task task;
        task.id = tasks::TaskId::create();
        task.title = u"Task %1 of the bench"_s.arg(i);
        task.commands = {task.title};
        task.project = u"/home/ann/project-%1"_s.arg(i % 20);
        task.priority = random.bounded(100);
        task.state = states.at(static_cast<std::size_t>(i) % states.size());
        task.version = 1;
        task.sequence = i;
        tasks.append(task);
    }
    return tasks;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int count = QCoreApplication::arguments().value(1).toInt();
    if (count <= 0)
        qFatal("bench-board TASKS");
    ui::ThemeManager themes;
    if (!themes.apply(ui::ThemeMode::Light))
        qFatal("no theme");
    QList<Task> tasks = manyTasks(count);
    ui::TaskList list;
    list.upsert(tasks);

    QElapsedTimer timer;
    timer.start();
    ui::TaskBoardPage page(list, new QWidget);
    page.resize(1212, 774);
    PaintWitness witness(page);
    page.show();
    const double firstPaint = witness.wait(timer);

    timer.start();
    ui::TaskBoardFilter filter;
    filter.text = u"7777"_s;
    page.setFilter(filter);
    const double filtered = witness.wait(timer);
    page.setFilter({});
    QCoreApplication::processEvents();

    constexpr int changes = 1000;
    timer.start();
    for (int i = 0; i < changes; ++i) {
        Task &task = tasks[i * (count / changes)];
        task.priority += 1;
        ++task.version;
        list.upsert({task});
    }
    const double change = static_cast<double>(timer.nsecsElapsed()) / 1e6 / changes;
    const QJsonObject result{{u"first_paint_ms"_s, firstPaint}, {u"filter_ms"_s, filtered}, {u"change_ms"_s, change}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
