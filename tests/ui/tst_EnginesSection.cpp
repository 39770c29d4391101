// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/RemoteOptionsRow.h"
#include "ui/settings/EnginesSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/style/ThemeManager.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

Q_DECLARE_METATYPE(ui::SettingsValues)

/// Settings → Engines, and the fields of an engine in the new session dialog.
class tst_EnginesSection : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_themes.apply(ThemeMode::Light).has_value()); }
    void showsWhatIsAlwaysThere();
    void setsLimits();
    void namesWhatIsKnown();
    void addsEditsAndUndoes();
    void namesAreUnique();
    void asksForSecretsAndShowsNone();
    void saysThatASignInIsGone();
    void showsTestsAndTasks();
    void forgetsResultsOfAnotherService();
    void keepsWhatIsBeingTyped();
    void showsLimitsAsTheyAre();
    void removesAndCopies();
    void handsTypedSecretsOverApart();
    void saysWhatDispatchLacks();

private:
    static QList<EngineKindRow> kinds()
    {
        return {{u"cloud-run"_s,
                 u"Cloud Run"_s,
                 u"engineCloudRun"_s,
                 {u"none"_s, u"bearer"_s, u"service-account"_s},
                 true,
                 true,
                 true},
                {u"dispatch"_s, u"Dispatch"_s, u"engineDispatch"_s, {u"none"_s, u"bearer"_s}, false, false, false}};
    }
    static void add(SettingsPage &page, const QString &kind)
    {
        page.engines().setKinds(kinds());
        auto *button = page.findChild<QPushButton *>(u"addEngine"_s);
        for (QAction *action : button->menu()->actions()) {
            if (action->objectName() == u"addEngine-"_s + kind)
                action->trigger();
        }
    }
    template <typename T>
    static T *child(SettingsPage &page, const QString &name)
    {
        auto *found = page.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static void type(SettingsPage &page, const QString &field, const QString &text)
    {
        auto *edit = child<QLineEdit>(page, field);
        edit->setText(text);
        emit edit->editingFinished();
    }

    static QStringList rows(SettingsPage &page)
    {
        QStringList all;
        auto *list = child<QListWidget>(page, u"engineEntries"_s);
        for (int i = 0; i < list->count(); ++i)
            all.append(list->item(i)->data(Qt::AccessibleTextRole).toString());
        return all;
    }
    static void choose(SettingsPage &page, int row)
    {
        child<QListWidget>(page, u"engineEntries"_s)->setCurrentRow(row);
    }

    ThemeManager m_themes;
};

void tst_EnginesSection::showsWhatIsAlwaysThere()
{
    SettingsPage page;
    page.engines().setKinds(kinds());
    SettingsValues values;
    values.maxRunning = 8;
    page.setValues(values);
    QCOMPARE(rows(page),
             (QStringList{u"This computer, Terminal and background, up to 8, Ready"_s,
                          u"E2B, Sandboxes, about $0.10 an hour, Key missing"_s}));
    // The first one is chosen, and nothing of a service is in sight.
    QCOMPARE(page.engines().current(), EnginesSection::computerRow());
    QVERIFY(child<QWidget>(page, u"engineComputer"_s)->isVisibleTo(&page));
    QVERIFY(!child<QLineEdit>(page, u"engineName"_s)->isVisibleTo(&page));
    for (const QString &name : {u"copyEngine"_s, u"removeEngine"_s}) {
        auto *button = child<QAbstractButton>(page, name);
        QVERIFY(!button->isEnabledTo(&page));
        QVERIFY(button->toolTip().contains(u"This computer is always there"));
        QVERIFY(!button->accessibleName().isEmpty());
    }
    // What is edited here is the setting itself.
    QSignalSpy changed(&page, &SettingsPage::changed);
    child<QSpinBox>(page, u"computerRuns"_s)->setValue(3);
    QCOMPARE(page.values().maxRunning, 3);
    QCOMPARE(changed.size(), 1);
    QVERIFY(rows(page).first().contains(u"up to 3"));
    choose(page, 1);
    QVERIFY(child<QWidget>(page, u"engineSandboxes"_s)->isVisibleTo(&page));
    auto *test = child<QPushButton>(page, u"testEngine"_s);
    QVERIFY(!test->isEnabledTo(&page) && !test->toolTip().isEmpty());
    page.engines().setSandboxes({u"In the keychain"_s, u"Missing"_s, true});
    QVERIFY(test->isEnabledTo(&page));
    QVERIFY(rows(page).at(1).endsWith(u"Not tested"));
    page.showSection(u"engines"_s);
    child<QPushButton>(page, u"openSandboxSettings"_s)->click();
    QCOMPARE(page.currentSection(), u"sandboxes"_s);
}

void tst_EnginesSection::setsLimits()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    child<QSpinBox>(page, u"engineRuns"_s)->setValue(4);
    auto *budget = child<QDoubleSpinBox>(page, u"engineBudget"_s);
    QVERIFY(budget->isEnabledTo(&page));
    budget->setValue(5.5);
    QCOMPARE(page.values().engines.value(0).options, (QJsonObject{{u"runsAtOnce"_s, 4}, {u"budgetDollars"_s, 5.5}}));
    page.engines().setCapacity(u"cloud-run"_s, 7);
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"The service allows 7"; }));
    page.undo();
    QCOMPARE(budget->value(), 0.0);
    QVERIFY(!child<QSpinBox>(page, u"engineWarm"_s)->isEnabledTo(&page));
    add(page, u"dispatch"_s);
    QVERIFY2(!budget->isEnabledTo(&page), "it does not tell what it spends");
}

void tst_EnginesSection::namesWhatIsKnown()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    QVERIFY(rows(page).last().endsWith(u"Address missing"));
    type(page, u"engineUrl"_s, u"https://runner.example"_s);
    QVERIFY(rows(page).last().endsWith(u"Not tested"));
    page.engines().setState(u"cloud-run"_s, {u"Unreachable"_s, Tone::Failed, StatusGlyph::Failed});
    QVERIFY(rows(page).last().endsWith(u"Unreachable"));
    // What was found goes with the name.
    type(page, u"engineName"_s, u"runner-eu"_s);
    QCOMPARE(rows(page).last(), u"runner-eu, Cloud Run, Unreachable"_s);
    SettingsValues values = page.values();
    values.engines[0].auth = u"bearer"_s;
    page.setValues(values);
    QVERIFY(rows(page).last().endsWith(u"Key missing"));
    values.engines[0].enabled = false;
    page.setValues(values);
    QVERIFY(rows(page).last().endsWith(u"Off"));
    // When it is removed, something is still chosen.
    child<QAbstractButton>(page, u"removeEngine"_s)->click();
    QCOMPARE(page.engines().current(), EnginesSection::sandboxRow());
    QCOMPARE(rows(page).size(), 2);
}

void tst_EnginesSection::addsEditsAndUndoes()
{
    SettingsPage page;
    QSignalSpy changed(&page, &SettingsPage::changed);
    add(page, u"cloud-run"_s);
    QCOMPARE(page.values().engines.size(), 1);
    type(page, u"engineName"_s, u"runner-eu"_s);
    type(page, u"engineUrl"_s, u" https://runner.example "_s);
    auto *auth = child<QComboBox>(page, u"engineAuth"_s);
    auth->setCurrentIndex(auth->findData(u"bearer"_s));
    emit auth->activated(auth->currentIndex());
    auto *runs = child<QComboBox>(page, u"engineLongRuns"_s);
    runs->setCurrentIndex(1);
    emit runs->activated(1);
    child<QSpinBox>(page, u"engineStopAfter"_s)->setValue(55);
    const EngineEntry entry = page.values().engines.value(0);
    QCOMPARE(entry.name, u"runner-eu"_s);
    QCOMPARE(entry.url, u"https://runner.example"_s);
    QCOMPARE(entry.auth, u"bearer"_s);
    QCOMPARE(entry.options.value(u"async").toBool(), true);
    QCOMPARE(entry.options.value(u"timeLimitSeconds").toInt(), 3300);
    QCOMPARE(changed.size(), 6);
    page.undo();
    QCOMPARE(page.values().engines.value(0).options.contains(u"timeLimitSeconds"_s), false);
    QCOMPARE(child<QSpinBox>(page, u"engineStopAfter"_s)->value(), 0);
}

void tst_EnginesSection::namesAreUnique()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    add(page, u"cloud-run"_s);
    QCOMPARE(page.values().engines.value(1).name, u"cloud-run-2"_s);
    type(page, u"engineName"_s, u"cloud-run"_s);
    QCOMPARE(page.values().engines.value(1).name, u"cloud-run-2"_s);
    type(page, u"engineName"_s, QString());
    QCOMPARE(page.values().engines.value(1).name, u"cloud-run-2"_s);
}

void tst_EnginesSection::asksForSecretsAndShowsNone()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    QSignalSpy asked(&page.engines(), &EnginesSection::secretRequested);
    auto *set = child<QPushButton>(page, u"setEngineSecret"_s);
    QVERIFY(!set->isEnabledTo(&page)); // no sign-in is chosen
    SettingsValues values = page.values();
    values.engines[0].auth = u"bearer"_s;
    values.engines[0].secret = u"keychain:engine:cloud-run"_s;
    page.setValues(values);
    QVERIFY(set->isEnabledTo(&page));
    set->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"cloud-run"_s);
    for (const QLabel *label : page.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"engine:cloud-run"_s));
}

void tst_EnginesSection::saysThatASignInIsGone()
{
    SettingsPage page;
    bool isHeld = true;
    page.engines().setHeldSecrets(
        [&isHeld](const QString &reference) { return isHeld && reference == u"memory:engine:cloud-run"_s; });
    add(page, u"cloud-run"_s);
    SettingsValues values = page.values();
    values.engines[0].url = u"https://service.example"_s;
    values.engines[0].auth = u"bearer"_s;
    values.engines[0].secret = u"memory:engine:cloud-run"_s;
    const auto shows = [&page](const QString &words) {
        const auto labels = page.engines().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().startsWith(words); });
    };
    page.setValues(values);
    QVERIFY(shows(u"For this start of the program only"_s));
    QCOMPARE(child<QPushButton>(page, u"setEngineSecret"_s)->text(), u"Replace…"_s);
    QVERIFY(!rows(page).filter(u"cloud-run,"_s).join(u'|').contains(u"Key missing"_s));
    isHeld = false; // as after the next start
    page.setValues(values);
    QVERIFY(!shows(u"For this start of the program only"_s));
    QVERIFY(shows(u"Not set: it was not kept"_s));
    QCOMPARE(child<QPushButton>(page, u"setEngineSecret"_s)->text(), u"Set…"_s);
    QVERIFY(rows(page).filter(u"cloud-run,"_s).join(u'|').contains(u"Key missing"_s));
    // What is known otherwise says more.
    page.engines().setState(u"cloud-run"_s, {u"Not started"_s, Tone::Idle, StatusGlyph::Idle});
    QVERIFY(rows(page).filter(u"cloud-run,"_s).join(u'|').contains(u"Not started"_s));
}

void tst_EnginesSection::showsTestsAndTasks()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    EnginesSection &section = page.engines();
    QSignalSpy tested(&section, &EnginesSection::testRequested);
    child<QPushButton>(page, u"testEngine"_s)->click();
    QCOMPARE(tested.size(), 1);
    section.setTest(u"cloud-run"_s, u"Last test, 10:47"_s,
                    {{u"a"_s, u"Service answers"_s, CheckState::Ok, u"in 4 ms"_s, {}}});
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"Service answers"; }));
    section.setTasks(u"cloud-run"_s, {{u"t-1"_s, u"async, since 10:47"_s, false}}, u"1 of 4"_s);
    auto *tasks = child<QListWidget>(page, u"engineTasks"_s);
    auto *cancel = child<QPushButton>(page, u"cancelEngineTask"_s);
    QCOMPARE(tasks->count(), 1);
    QVERIFY(!cancel->isEnabled());
    tasks->setCurrentRow(0);
    QSignalSpy cancelled(&section, &EnginesSection::cancelTaskRequested);
    const auto answer = [&](QMessageBox::ButtonRole role) {
        cancel->click();
        auto *box = page.findChild<QMessageBox *>(u"cancelTaskQuestion"_s);
        QVERIFY(box && box->text().contains(u"async, since 10:47"_s) && box->text().contains(u"cloud-run"_s));
        QVERIFY(box->buttonRole(box->defaultButton()) == QMessageBox::RejectRole);
        const auto buttons = box->buttons();
        (*std::ranges::find(buttons, role, [box](QAbstractButton *each) { return box->buttonRole(each); }))->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>(u"cancelTaskQuestion"_s));
    };
    answer(QMessageBox::RejectRole);
    QVERIFY(cancelled.isEmpty());
    answer(QMessageBox::AcceptRole);
    QCOMPARE(cancelled.value(0).value(1).toString(), u"t-1"_s);
    // What comes late about another one is not shown here.
    section.setTasks(u"other"_s, {}, {});
    QCOMPARE(tasks->count(), 1);
}

/// A result says something about the address and the sign-in it was found with.
void tst_EnginesSection::forgetsResultsOfAnotherService()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    EnginesSection &section = page.engines();
    const auto *title = child<QLabel>(page, u"engineTestTitle"_s);
    QSignalSpy forgotten(&section, &EnginesSection::resultsForgotten);
    const auto test = [&section](const QString &name) { section.setTest(name, u"Last test, 10:47"_s, {}); };
    test(u"cloud-run"_s);
    QCOMPARE(title->text(), u"Last test, 10:47"_s);
    type(page, u"engineName"_s, u"eu"_s); // the same service
    QCOMPARE(title->text(), u"Last test, 10:47"_s);
    QCOMPARE(forgotten.value(0).value(0).toString(), u"cloud-run"_s);
    type(page, u"engineUrl"_s, u"https://other.example"_s);
    QVERIFY(title->text() != u"Last test, 10:47"_s);
    QCOMPARE(forgotten.value(1).value(0).toString(), u"eu"_s);
    test(u"eu"_s);
    section.forgetResults(u"eu"_s); // another secret
    QVERIFY(title->text() != u"Last test, 10:47"_s);
}

void tst_EnginesSection::keepsWhatIsBeingTyped()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    auto *url = child<QLineEdit>(page, u"engineUrl"_s);
    url->setText(u"https://run.exa"_s); // goes on
    page.engines().setCapacity(u"cloud-run"_s, 4);
    page.engines().setSandboxes({u"In the keychain"_s, u"Missing"_s, true});
    page.engines().setState(u"cloud-run"_s, {u"Ready"_s, Tone::Success, StatusGlyph::Success});
    QCOMPARE(url->text(), u"https://run.exa"_s);
}

void tst_EnginesSection::showsLimitsAsTheyAre()
{
    SettingsPage page;
    add(page, u"cloud-run"_s);
    SettingsValues values = page.values();
    values.engines[0].options = {{u"runsAtOnce"_s, 5000}, {u"timeLimitSeconds"_s, 90 * 3600 + 30}};
    page.setValues(values);
    QCOMPARE(child<QSpinBox>(page, u"engineRuns"_s)->value(), 5000);
    QCOMPARE(child<QSpinBox>(page, u"engineStopAfter"_s)->value(), 90 * 60 + 1);
}

void tst_EnginesSection::removesAndCopies()
{
    SettingsPage page;
    add(page, u"dispatch"_s);
    SettingsValues values = page.values();
    values.engines[0].secret = u"keychain:engine:dispatch"_s;
    page.setValues(values);
    child<QAbstractButton>(page, u"copyEngine"_s)->click();
    QCOMPARE(page.values().engines.size(), 2);
    QVERIFY(page.values().engines.value(1).secret.isEmpty());
    child<QAbstractButton>(page, u"removeEngine"_s)->click();
    QCOMPARE(page.values().engines.size(), 1);
    QCOMPARE(page.values().engines.value(0).name, u"dispatch"_s);
    page.undo();
    QCOMPARE(page.values().engines.size(), 2);
}

void tst_EnginesSection::handsTypedSecretsOverApart()
{
    RemoteOptionsRow row;
    row.setKind(u"cloud-run"_s);
    row.setOptions({{u"gitRepo"_s, u"git@github.com:o/r.git"_s},
                    {u"gitDepth"_s, 4},
                    {u"other"_s, 1},
                    {u"secrets"_s, QJsonObject{{u"A"_s, u"env:A"_s}, {u"OLD"_s, u"memory:OLD"_s}}}});
    row.findChild<QPushButton *>(u"remoteAddSecret"_s)->click();
    auto *table = row.findChild<QTableWidget *>(u"remoteSecrets"_s);
    QCOMPARE(table->rowCount(), 3);
    table->item(2, 0)->setText(u"B"_s);
    table->item(2, 1)->setText(u"typed"_s);
    const QJsonObject options = row.options();
    QCOMPARE(options.value(u"gitRepo").toString(), u"git@github.com:o/r.git"_s);
    QCOMPARE(options.value(u"gitDepth").toInt(), 4);
    QCOMPARE(options.value(u"other").toInt(), 1);
    QCOMPARE(options.value(u"secrets").toObject(), (QJsonObject{{u"A"_s, u"env:A"_s}}));
    QCOMPARE(row.secrets(), (QMap<QString, QString>{{u"B"_s, u"typed"_s}}));
    QVERIFY(row.problem().isEmpty());
    QVERIFY2(!table->item(2, 1)->text().contains(u"typed"_s), "a passer-by reads along");
    QCOMPARE(table->item(0, 1)->text(), u"env:A"_s);
    QVERIFY2(!table->tabKeyNavigation(), "the keyboard never gets out");
    table->item(2, 0)->setText(u"not a name"_s);
    QVERIFY(!row.problem().isEmpty());
    row.setSshKey(u"keychain:ssh:id"_s);
    QCOMPARE(row.options().value(u"sshKey").toString(), u"keychain:ssh:id"_s);
    table->setCurrentCell(2, 0);
    row.findChild<QPushButton *>(u"remoteRemoveSecret"_s)->click();
    QCOMPARE(table->rowCount(), 2);
    QVERIFY(row.secrets().isEmpty());
}

void tst_EnginesSection::saysWhatDispatchLacks()
{
    RemoteOptionsRow row;
    row.setKind(u"dispatch"_s);
    QVERIFY(!row.problem().isEmpty());
    row.findChild<QLineEdit *>(u"remoteRepository"_s)->setText(u"o/r"_s);
    QVERIFY(row.problem().isEmpty());
    QVERIFY(row.findChild<QTableWidget *>(u"remoteSecrets"_s)->isHidden());
    row.setKind(u"local"_s);
    QVERIFY(row.isHidden());
}

QTEST_MAIN(tst_EnginesSection)
#include "tst_EnginesSection.moc"
