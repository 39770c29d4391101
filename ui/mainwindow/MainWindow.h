// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/ActionRegistry.h"
#include "ui/mainwindow/ActivityBar.h"
#include "ui/mainwindow/CommandPalette.h"
#include "ui/mainwindow/StatusBar.h"
#include "ui/widgets/Notices.h"

#include <QMainWindow>
#include <QVariantMap>

class QMenu;
class QTimer;
class QStackedWidget;

namespace ui {

/// The frame: activity bar, pages, notices, status bar, palette and menu. Knows no page by type; the program adds them.
///
/// Actions "pageX" of the registry go to the page with the id in pageIdOf(); a page's own regions for Ctrl+F6 come from
/// its dynamic property "regions" (QStringList of object names) or are the page as a whole.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// @p id "sessions", "tasks", "logs", "costs", "settings": its action "page" + Id gets the shortcut of section 7.
    void addPage(const QString &id, const QString &iconName, const QString &title, QWidget *page,
                 ActivityBar::Place place = ActivityBar::Place::Top);
    [[nodiscard]] QWidget *page(const QString &id) const;
    [[nodiscard]] QString currentPage() const;
    void showPage(const QString &id);
    /// Shows @p widget instead of the page (first start) until it is taken back with a null pointer. Not owned.
    void setCover(const QString &pageId, QWidget *widget);
    void setPageCount(const QString &id, int count);

    [[nodiscard]] ActionRegistry &actions() { return *m_actions; }
    [[nodiscard]] StatusBar &status() { return *m_status; }
    [[nodiscard]] NoticeStack &notices() { return *m_notices; }
    [[nodiscard]] Toast &toast() { return *m_toast; }
    [[nodiscard]] CommandPalette &palette() { return *m_palette; }

    /// Settings → Appearance.
    void setWordsInActivityBar(bool words);
    void setMenuBarVisible(bool visible);

    /// Size, place, full screen, current page, palette history. Unknown or wrong content is ignored.
    [[nodiscard]] QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &layout);

signals:
    void pageChanged(const QString &id);
    /// The user wants to close the window; the program asks what it must and calls closeNow().
    void closeRequested();
    void statusClicked(ui::StatusBar::Item item);
    /// Emitted at most once a second while the user moves or resizes it.
    void layoutChanged();

public slots:
    void closeNow();
    void raiseToFront();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Page
    {
        QString id;
        QString title;
        QWidget *widget;
        QWidget *cover = nullptr;
    };

    void createFrame();
    void connectActions();
    void createMenus();
    [[nodiscard]] Page *find(const QString &id);
    void moveToRegion(int direction);
    [[nodiscard]] QList<QWidget *> regions() const;
    void setFullScreen(bool full);
    void adapt();

    ActionRegistry *m_actions;
    ActivityBar *m_activity;
    QStackedWidget *m_stack;
    NoticeStack *m_notices;
    StatusBar *m_status;
    Toast *m_toast = nullptr;
    CommandPalette *m_palette = nullptr;
    QMenu *m_menu;
    QTimer *m_layoutTimer;
    QList<Page> m_pages;
    QString m_current;
    bool m_words = true;
    bool m_closing = false;
};

} // namespace ui
