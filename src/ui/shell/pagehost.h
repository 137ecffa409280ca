#pragma once

#include "ui/common/page.h"

#include <QStackedWidget>

namespace rapport::ui {

/// How a page comes to be: made when it is first opened, so that the window starts with one page only.
struct PageEntry {
    QString id;    ///< as --page takes it
    QString title; ///< translated
    QString icon;
    bool withPane = true; ///< whether the detail pane stands beside it
    std::function<Page*(const UiContext&, QWidget*)> make;
    bool listed = true; ///< in the list on the left, with a key of its own; else on the Go menu only
};

/// Holds the pages of the window and shows one.
class PageHost final : public QStackedWidget {
    Q_OBJECT

public:
    PageHost(const UiContext& context, QWidget* parent);
    void add(PageEntry entry);
    [[nodiscard]] const std::vector<PageEntry>& entries() const { return m_entries; }
    [[nodiscard]] bool has(const QString& id) const { return entry(id) != nullptr; }
    /// Makes it where needed, shows and activates it; an unknown id opens nothing.
    Page* open(const QString& id);
    [[nodiscard]] Page* page(const QString& id) const; ///< null until it was opened
    [[nodiscard]] Page* current() const;
    [[nodiscard]] QString currentId() const { return m_current; }
    [[nodiscard]] const PageEntry* entry(const QString& id) const;

Q_SIGNALS:
    void pageMade(rapport::ui::Page* page, const QString& id);

private:
    UiContext m_context;
    std::vector<PageEntry> m_entries;
    QHash<QString, Page*> m_pages;
    QString m_current;
};

} // namespace rapport::ui
