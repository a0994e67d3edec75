# cmake --install and cpack: the program, and what makes a desktop know it.
set(id org.crossread.Crossread)
set(here ${CMAKE_CURRENT_LIST_DIR})
install(TARGETS crossread RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${here}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/crossread.svg RENAME ${id}.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${here}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${here}/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${here}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Manual page and changelog, compressed as Debian wants them, without a date inside.
find_program(GZIP_PROGRAM gzip REQUIRED)
function(crossread_install_gz source name destination)
    set(packed ${CMAKE_BINARY_DIR}/packaging/${name}.gz)
    add_custom_command(OUTPUT ${packed} DEPENDS ${source} VERBATIM
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/packaging
        COMMAND sh -c "\"$1\" -9 -n -c \"$2\" >\"$3\"" gz ${GZIP_PROGRAM} ${source} ${packed})
    add_custom_target(${name}.gz ALL DEPENDS ${packed})
    install(FILES ${packed} DESTINATION ${destination})
endfunction()
crossread_install_gz(${here}/crossread.1 crossread.1 ${CMAKE_INSTALL_MANDIR}/man1)
crossread_install_gz(${here}/changelog changelog ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME crossread)
set(CPACK_PACKAGE_VENDOR "The Crossread authors")
set(CPACK_PACKAGE_CONTACT "The Crossread authors <crossread@crossread.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Crossread opens the articles of many outlets on one story side by side, marks
the entities in them, keeps annotations in one project file, and shows which
claims the articles share or dispute and how they spread. It works offline.")
# Libraries are found by dpkg-shlibdeps; these are loaded while the program runs.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, fonts-sil-charis, qt6-translations-l10n")
include(CPack)
