#include "rapport/core/language.h"

#include <algorithm>

namespace rapport::text {

QString mainLanguage(const QString& tag) {
    const auto ends = [](QChar sign) { return sign == u'-' || sign == u'_'; };
    const auto end = std::find_if(tag.cbegin(), tag.cend(), ends);
    return tag.first(end - tag.cbegin()).toLower();
}

} // namespace rapport::text
