#include "ui/shell/pagehost.h"

#include <algorithm>

namespace rapport::ui {

PageHost::PageHost(const UiContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context) {
    setAccessibleName(tr("Page"));
}

void PageHost::add(PageEntry entry) { m_entries.push_back(std::move(entry)); }

const PageEntry* PageHost::entry(const QString& id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&id](const PageEntry& each) { return each.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

Page* PageHost::page(const QString& id) const { return m_pages.value(id); }

Page* PageHost::current() const { return m_pages.value(m_current); }

Page* PageHost::open(const QString& id) {
    const PageEntry* wanted = entry(id);
    if (!wanted)
        return nullptr;
    Page*& page = m_pages[id];
    if (!page) {
        page = wanted->make(m_context, this);
        addWidget(page);
        Q_EMIT pageMade(page, id);
    }
    m_current = id;
    setCurrentWidget(page);
    page->activate();
    return page;
}

} // namespace rapport::ui
