// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>
#include <QWidget>

class QAction;
class QSplitter;

namespace ui {

class SessionListView;
class SessionTreeModel;

/// List | terminal area | inspector, with the rules for narrow windows.
///
/// Under 1180 px of window the inspector hides and, when asked for, takes the list's place; under 980 the list becomes
/// a rail; the terminal area keeps its minimum while a panel can yield. What the user chose (visible or not, widths)
/// is kept apart from what the width forces, so that a window made wide again looks as before.
class SessionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SessionsPage(SessionTreeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] SessionListView *list() const { return m_list; }
    /// Becomes a child of the page; a former one is handed back without a parent.
    QWidget *setTerminalArea(QWidget *area);
    QWidget *setInspector(QWidget *inspector);

    /// Panels yield to a terminal of 80 columns in this font.
    void setTerminalFont(const QString &family, int pixels);
    void setTerminalMinimum(int width);

    [[nodiscard]] bool isListShown() const;
    [[nodiscard]] bool isInspectorShown() const;
    /// What the user wants; the width may say otherwise.
    void setListWanted(bool wanted);
    void setInspectorWanted(bool wanted);
    /// Shows what is hidden, also when it is hidden for want of space, else hides it.
    void toggleList();
    void toggleInspector();
    /// Checkable, with words and icon, and checked as long as the panel is shown. The window gives them their keys.
    [[nodiscard]] QAction *listAction() const { return m_listAction; }
    [[nodiscard]] QAction *inspectorAction() const { return m_inspectorAction; }

    /// Widths, wanted panels and folded projects; unknown or damaged entries are ignored.
    [[nodiscard]] QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &layout);

signals:
    void listShownChanged(bool shown);
    void inspectorShownChanged(bool shown);
    /// The user moved or restored something that saveLayout() keeps.
    void layoutChanged();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Plan;

    void createActions();
    void createSplitter();
    [[nodiscard]] Plan plan() const;
    void arrange();
    void showPanels(const Plan &plan);
    void rememberWidths();
    [[nodiscard]] int windowWidth() const;
    [[nodiscard]] bool isWide() const;

    SessionListView *m_list;
    QSplitter *m_splitter = nullptr;
    QWidget *m_terminalSlot = nullptr;
    QWidget *m_inspectorSlot = nullptr;
    QWidget *m_terminalArea = nullptr;
    QWidget *m_inspector = nullptr;
    QAction *m_listAction = nullptr;
    QAction *m_inspectorAction = nullptr;
    int m_terminalMinimum = 0;
    int m_listWidth = 0; ///< 0: the default for the window's width
    int m_inspectorWidth = 0;
    bool m_listWanted = true;
    bool m_inspectorWanted = true;
    bool m_inspectorInsteadOfList = false; ///< asked for while the window is too narrow for both
    bool m_listShown = true;
    bool m_inspectorShown = true;
    bool m_arranging = false;
};

} // namespace ui
