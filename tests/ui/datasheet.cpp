// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the tasks, logs and costs pages with sample data: gantry-datasheet FOLDER.
#include "CostSamples.h"
#include "PageSamples.h"
#include "ui/costview/CostTableModel.h"
#include "ui/costview/CostsPage.h"
#include "ui/logview/LogFindBar.h"
#include "ui/logview/LogView.h"
#include "ui/logview/LogsPage.h"
#include "ui/style/ThemeManager.h"
#include "ui/tasks/TaskTableModel.h"
#include "ui/tasks/TasksPage.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QTimer>
#include <QTreeView>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

class Sheet : public QObject
{
public:
    explicit Sheet(const QString &folder)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        for (const ui::ThemeMode mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
            for (const QSize size : {QSize(1280 - 68, 800 - 26), QSize(1920 - 68, 1080 - 26)}) {
                for (const QString &page : {u"tasks"_s, u"logs"_s, u"logs-hits"_s, u"costs"_s, u"tasks-empty"_s,
                                            u"logs-empty"_s, u"costs-empty"_s, u"costs-years"_s})
                    m_pictures.append({mode, size, page});
            }
        }
        next();
    }

private:
    struct Picture
    {
        ui::ThemeMode mode;
        QSize size;
        QString page;
    };

    void next()
    {
        if (m_pictures.isEmpty()) {
            QCoreApplication::quit();
            return;
        }
        const Picture picture = m_pictures.takeFirst();
        if (const auto applied = m_themes.apply(picture.mode); !applied)
            qFatal("%s", qPrintable(applied.error().message));
        m_page.reset(make(picture.page));
        m_page->resize(picture.size);
        m_page->setWindowTitle(picture.page);
        m_page->show();
        // Logs are read on a thread of their own.
        QTimer::singleShot(700, this, [this, picture] {
            const QString scheme = picture.mode == ui::ThemeMode::Light ? u"light"_s : u"dark"_s;
            const QString name
                = u"%1/%2-%3-%4.png"_s.arg(m_folder, picture.page, scheme).arg(picture.size.width() + 68);
            if (!m_page->grab().save(name))
                qFatal("cannot write %s", qPrintable(name));
            next();
        });
    }

    QWidget *make(const QString &page)
    {
        const QList<session::Snapshot> sessions
            = page.endsWith(u"-empty"_s) ? QList<session::Snapshot>() : pages::workbench();
        if (page.startsWith(u"tasks"_s))
            return tasks(sessions);
        if (page == u"costs-years"_s)
            return manyCosts();
        return page.startsWith(u"logs"_s) ? logs(sessions, page == u"logs-hits"_s) : costs(sessions);
    }

    static QWidget *tasks(const QList<session::Snapshot> &sessions)
    {
        auto *model = new ui::TaskTableModel;
        auto *page = new ui::TasksPage(model);
        model->setParent(page);
        model->setSessions(sessions);
        model->setNow(pages::now());
        if (!sessions.isEmpty()) {
            ui::TaskFilter all;
            all.states = ui::TaskFilter::States::All;
            page->setFilter(all);
            page->table()->selectAll();
            page->table()->setCurrentIndex(page->table()->model()->index(2, 0));
        }
        return page;
    }

    QWidget *logs(const QList<session::Snapshot> &sessions, bool inAll)
    {
        auto *page = new ui::LogsPage;
        page->setOwnLog(m_files.filePath(u"gantry.log"_s));
        for (const session::Snapshot &snapshot : sessions) {
            for (const session::Step &step : snapshot.steps) {
                if (step.run.isNull())
                    continue;
                QDir().mkpath(m_files.filePath(step.run.toString()));
                write(step.run.toString() + u"/run.log"_s, pages::buildLog());
                write(step.run.toString() + u"/stderr.log"_s,
                      "npm warn deprecated glob@7.2.3\n\x1b[31merror\x1b[0m invoice not found\n");
            }
            page->setRuns(snapshot.session.id, ui::logSourcesOf(snapshot, m_files.path()));
        }
        if (sessions.isEmpty())
            return page;
        page->showRun(sessions.at(4).steps.first().run);
        QTimer::singleShot(200, page, [page, inAll] {
            inAll ? page->findInAllLogs() : page->find();
            page->findChild<QLineEdit *>(u"logFindField"_s)->setText(u"invoice"_s);
        });
        return page;
    }

    static QWidget *costs(const QList<session::Snapshot> &sessions)
    {
        auto *page = new ui::CostsPage;
        if (sessions.isEmpty()) {
            page->setSummary(usage::UsageSummary({}, QTimeZone("Europe/Berlin"), pages::now()));
            return page;
        }
        usage::Budgets budgets;
        budgets.day = base::Money::fromDollars(12);
        budgets.week = base::Money::fromDollars(30);
        budgets.month = base::Money::fromDollars(200);
        page->setBudgets(budgets);
        page->setSummary(usage::UsageSummary(sessions, QTimeZone("Europe/Berlin"), pages::now()), block());
        if (page->table()->model()->rowCount() > 3)
            page->table()->setCurrentIndex(page->table()->model()->index(3, 0));
        return page;
    }

    static usage::Block block()
    {
        usage::Block block;
        block.startAt = pages::now().addSecs(-3 * 3600).toMSecsSinceEpoch();
        block.endAt = block.startAt + 5LL * 3600 * 1000;
        block.firstAt = block.startAt;
        block.lastAt = pages::now().toMSecsSinceEpoch();
        block.sums.cost = 9.1;
        block.burnRate = usage::BurnRate{24'000, 900, 4.55};
        block.projection = usage::Projection{7'000'000, 22.75, 120};
        return block;
    }

    static QWidget *manyCosts()
    {
        auto *page = new ui::CostsPage;
        const usage::UsageSummary summary({}, pages::fiveYears(), QTimeZone("Europe/Berlin"), pages::now());
        page->setSummary(summary, block());
        page->setRange({summary.firstDay(), summary.today()});
        page->setReading(1'200'000'000, 4'600'000'000);
        page->table()->expand(page->model()->index(1, 0));
        return page;
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

    QString m_folder;
    ui::ThemeManager m_themes;
    QTemporaryDir m_files;
    std::unique_ptr<QWidget> m_page;
    QList<Picture> m_pictures;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: gantry-datasheet FOLDER\n", stderr);
        return 2;
    }
    Sheet sheet(QString::fromLocal8Bit(argv[1]));
    return QApplication::exec();
}
